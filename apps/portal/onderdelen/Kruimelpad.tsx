import { PadLink } from './Links';

export interface Kruimel {
  naam: string;
  pad: string;
}

export const Kruimelpad = ({ kruimels }: { kruimels: Kruimel[] }) => (
  <nav aria-label="Kruimelpad" className="kruimelpad niet-afdrukken">
    <ol>
      {kruimels.map((k) => (
        <li key={k.pad}>
          <PadLink pad={k.pad}>{k.naam}</PadLink>
        </li>
      ))}
    </ol>
  </nav>
);
