/** Where and when something is read: what citations and downloads need besides the thing itself. */

export type Visit = {
  /** "https://catalogue.example", or "" where the site's name is not known: then addresses begin with the path. */
  origin: string;
  /** The day, in words. */
  accessed: string;
};
