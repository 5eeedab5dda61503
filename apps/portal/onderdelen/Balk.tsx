interface Eigenschappen {
  /** 0-100 and over; the drawing stops at 100, the words do not. */
  procent: number;
  naam: string;
  tekst?: string;
}
/** Filled bar with its figure in words beside it; over 100 % it also changes pattern, not only colour. */
export function Balk({ procent, naam, tekst }: Eigenschappen) {
  const over = procent > 100;
  return (
    <span className={`balk${over ? ' balk-over' : procent >= 90 ? ' balk-bijna' : ''}`}>
      <svg
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        role="img"
        aria-label={`${naam}: ${tekst ?? `${procent} %`}`}
      >
        <rect className="balk-spoor" width="100" height="10" rx="2" />
        <rect className="balk-vulling" width={Math.max(0, Math.min(100, procent))} height="10" rx="2" />
      </svg>
    </span>
  );
}
