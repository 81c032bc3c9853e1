/** Hashing passwords: Argon2id with the parameters that OWASP's password storage cheat sheet recommends (19 MiB, 2 passes, 1 lane). */
import { hash, verify } from "@node-rs/argon2";
import { LONGEST_PASSWORD } from "./schema";

// 2 is Argon2id; the package's own name for it is a `const enum`, which a single file cannot read.
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The same characters typed on another keyboard are the same password (NIST SP 800-63B, 5.1.1.2). */
const composed = (password: string) => password.normalize("NFKC");

/** Gives what is kept of a password. Throws for one that is longer than any of ours: it must be refused before. */
export async function hashPassword(password: string): Promise<string> {
  if (password.length > LONGEST_PASSWORD) throw new Error("A password that is too long reached the hash");
  return hash(composed(password), PARAMETERS);
}

/** Made once: a hash of something nobody knows, to spend the same time on people who do not exist. */
let nobody: Promise<string> | undefined;

/** Says whether a password is the one that was hashed. Without a hash it takes as long, and says no. A password that is too long is not hashed. */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  if (password.length > LONGEST_PASSWORD) return false;
  nobody ??= hashPassword(crypto.randomUUID());
  const right = await verify(hashed ?? (await nobody), composed(password));
  return right && hashed !== null;
}
