/** The motif of the site: the four states as four cells, one print in small. Also the icon (app/icon.svg). */
export function Motif() {
  return (
    <svg viewBox="0 0 22 22" aria-hidden="true">
      <path fill="currentcolor" d="M0 0h10v10H0z" />
      <path
        fill="none"
        stroke="currentcolor"
        strokeWidth="1.3"
        d="M12.6.6h8.8v8.8h-8.8zM12.6 5 17 .6M12.6 9.4l8.8-8.8M17 9.4l4.4-4.4"
      />
      <circle cx="5" cy="17" r="4.2" fill="none" stroke="currentcolor" strokeWidth="1.5" />
      <path fill="currentcolor" d="M12 12h10v10H12z" />
    </svg>
  );
}
