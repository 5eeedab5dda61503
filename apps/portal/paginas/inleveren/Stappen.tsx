const NAMEN = ['Maand kiezen', 'Bestand kiezen', 'Controleren', 'Verwerken'];

/** Where someone is in the four steps of handing in. */
export const Stappen = ({ nu }: { nu: number }) => (
  <ol className="stappen niet-afdrukken">
    {NAMEN.map((naam, i) => (
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
