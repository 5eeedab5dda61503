import { useEffect, useId, useRef } from 'react';

export interface Veldfout {
  veld?: string | null;
  melding: string;
  oplossing?: string | null;
}
interface Eigenschappen {
  fouten: Veldfout[];
  titel?: string;
}
/** Summary of what is wrong, above the form: takes the focus and leads to each field (whose id is the name of the field). */
export function Foutenoverzicht({ fouten, titel }: Eigenschappen) {
  const kader = useRef<HTMLDivElement>(null);
  const kop = useId();
  useEffect(() => {
    if (fouten.length) kader.current?.focus();
  }, [fouten]);
  if (!fouten.length) return null;
  return (
    <div className="foutenoverzicht" ref={kader} tabIndex={-1} role="alert" aria-labelledby={kop}>
      <h2 id={kop}>{titel ?? (fouten.length === 1 ? 'Er is een fout' : `Er zijn ${fouten.length} fouten`)}</h2>
      <ul>
        {fouten.map((f) => (
          <li key={`${f.veld}${f.melding}`}>
            {f.veld ? (
              <a href={`#${f.veld}`} onClick={(e) => naarVeld(e, f.veld!)}>
                {f.melding}
              </a>
            ) : (
              f.melding
            )}
            {f.oplossing && <span className="oplossing"> {f.oplossing}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
function naarVeld(e: React.MouseEvent, veld: string) {
  const el = document.getElementById(veld);
  if (!el) return;
  e.preventDefault();
  // A field in a closed fold cannot take the focus.
  for (let d = el.closest('details'); d; d = d.parentElement?.closest('details') ?? null) d.open = true;
  el.focus();
  el.scrollIntoView({ block: 'center' });
}
