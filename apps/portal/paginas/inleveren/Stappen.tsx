import { Stappen as Stappenrij } from '../../onderdelen/Stappen';

const NAMEN = ['Maand kiezen', 'Bestand kiezen', 'Controleren', 'Verwerken'];

/** Where someone is in the four steps of handing in. */
export const Stappen = ({ nu }: { nu: number }) => <Stappenrij namen={NAMEN} nu={nu} />;
