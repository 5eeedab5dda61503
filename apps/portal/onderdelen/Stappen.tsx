/** Where someone is in a number of steps. */
export const Stappen = ({ namen, nu }: { namen: readonly string[]; nu: number }) => (
  <ol className="stappen niet-afdrukken">
    {namen.map((naam, i) => (
      <li key={naam} aria-current={nu === i + 1 ? 'step' : undefined} data-klaar={nu > i + 1}>
        <span className="stapnummer" aria-hidden>
          {nu > i + 1 ? '✓' : i + 1}
        </span>
        {naam}
        {nu > i + 1 && <span className="alleen-voorlezen"> (klaar)</span>}
      </li>
    ))}
  </ol>
);
