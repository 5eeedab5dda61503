import { IconCheck, IconCircleDashed, IconPencil } from '@tabler/icons-react';
import VerslagAanbieden from '../../../../schema/operations/VerslagAanbieden.graphql?raw';
import VerslagAkkoord from '../../../../schema/operations/VerslagAkkoord.graphql?raw';
import VerslagCorrigeren from '../../../../schema/operations/VerslagCorrigeren.graphql?raw';
import VerslagTerugnemen from '../../../../schema/operations/VerslagTerugnemen.graphql?raw';
import VerslagWijzigingVragen from '../../../../schema/operations/VerslagWijzigingVragen.graphql?raw';
import type { Overleg, Verslagversie } from '../../api/overleg';
import { Melding } from '../../onderdelen/Melding';
import { tijdstip } from '../../onderdelen/opmaak';
import { Etiket } from '../../onderdelen/Status';
import { Uitklap } from '../../onderdelen/Uitklap';
import { Formulier } from '../contracten/Formulier';
import { Lang } from '../contracten/velden';
import { Daadknop, useDaad } from './Daadknop';

const BESLUIT = {
  OPEN: ['stil', 'heeft nog niet geantwoord', IconCircleDashed],
  AKKOORD: ['goed', 'akkoord', IconCheck],
  WIJZIGING: ['let-op', 'vraagt om een wijziging', IconPencil],
} as const;

/** What each side thinks of the newest version. */
export function Stand({ o, v }: { o: Overleg; v: Verslagversie | null }) {
  const laatste = v ?? o.verslagen[0];
  if (!laatste)
    return (
      <Melding toon="info" titel="Het verslag is nog niet aangeboden">
        <p>Hieronder staat het verslag zoals het nu is. De regio biedt het aan als het klaar is.</p>
      </Melding>
    );
  return (
    <section className="paneel" aria-label={`Akkoord op versie ${laatste.nr}`}>
      <h2>
        {laatste.stand === 'VASTGESTELD'
          ? `Vastgesteld op ${tijdstip(laatste.beslotenOp)}`
          : `Akkoord op versie ${laatste.nr}`}
      </h2>
      <ul className="besluiten">
        {laatste.akkoorden.map((a) => (
          <li key={a.naam}>
            {a.naam}: <Etiket beeld={[...BESLUIT[a.besluit]]} />
            {a.door && (
              <span className="onder">
                {a.door}, {tijdstip(a.op)}
                {a.toelichting && `: ${a.toelichting}`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Eigenschappen {
  o: Overleg;
  v: Verslagversie | null;
}
/** What this reader can do now: offer, approve, ask for a change, take back or correct. */
export function Besluiten({ o, v }: Eigenschappen) {
  const mag = (h: string): boolean => o.mag.includes(h);
  return (
    <div className="verslagknoppen niet-afdrukken">
      {mag('AANBIEDEN') && (
        <Daadknop operatie={VerslagAanbieden} variabelen={{ id: o.id }}>
          Verslag aanbieden
        </Daadknop>
      )}
      {v && mag('BESLISSEN') && (
        <>
          <Daadknop
            operatie={VerslagAkkoord}
            variabelen={{ id: o.id, nr: v.nr }}
            leftSection={<IconCheck size={20} aria-hidden />}
          >
            Akkoord
          </Daadknop>
          <Reden
            operatie={VerslagWijzigingVragen}
            titel="Wijziging vragen"
            vraag="Wat moet er anders?"
            variabelen={(toelichting) => ({ id: o.id, nr: v.nr, toelichting })}
          />
        </>
      )}
      {mag('TERUGNEMEN') && (
        <Reden
          operatie={VerslagTerugnemen}
          titel="Verslag terugnemen"
          vraag="Waarom neemt u het terug?"
          variabelen={(reden) => ({ id: o.id, reden })}
        />
      )}
      {mag('CORRIGEREN') && (
        <Reden
          operatie={VerslagCorrigeren}
          titel="Verslag verbeteren"
          vraag="Wat klopt er niet?"
          variabelen={(reden) => ({ id: o.id, reden })}
        />
      )}
    </div>
  );
}

interface RedenEigenschappen {
  operatie: string;
  titel: string;
  vraag: string;
  variabelen: (reden: string) => object;
}
function Reden({ operatie, titel, vraag, variabelen }: RedenEigenschappen) {
  const w = useDaad(operatie, 'Dat is doorgegeven.');
  return (
    <Uitklap titel={titel} alleenScherm>
      <Formulier naam={titel} knop={titel} w={w} lang verstuur={(v) => w.doe(variabelen(v['reden'] ?? ''))}>
        <Lang naam="reden" label={vraag} max={1000} />
      </Formulier>
    </Uitklap>
  );
}
