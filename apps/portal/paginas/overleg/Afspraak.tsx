import { Veld } from '../contracten/velden';
import { ofLeeg, type Waarden } from '../contracten/invoer';

export interface Afspraakdeel {
  datum: string;
  begin: string;
  eind: string;
  plaats: string | null;
  link: string | null;
}
/** When and where; the same fields for a new meeting and for another day. */
export const Afspraakvelden = ({ start }: { start?: Afspraakdeel }) => (
  <>
    <Veld naam="datum" label="Dag" soort="datum" start={start?.datum} />
    <Veld naam="begin" label="Van" uitleg="bijvoorbeeld 14:00" start={start?.begin ?? '14:00'} max={5} />
    <Veld naam="eind" label="Tot" uitleg="bijvoorbeeld 15:30" start={start?.eind ?? '15:30'} max={5} />
    <Veld naam="plaats" label="Plaats" start={start?.plaats} mag />
    <Veld
      naam="link"
      label="Adres van de videovergadering"
      uitleg="begint met https"
      start={start?.link}
      max={1000}
      mag
    />
  </>
);
export const leesAfspraak = (v: Waarden): Afspraakdeel => ({
  ...{ datum: v['datum'] ?? '', begin: v['begin'] ?? '', eind: v['eind'] ?? '' },
  ...{ plaats: ofLeeg(v['plaats']), link: ofLeeg(v['link']) },
});
