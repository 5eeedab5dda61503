import { Button } from '@mantine/core';
import { IconCalendarPlus, IconRefresh, IconSend } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import OverlegAfronden from '../../../../schema/operations/OverlegAfronden.graphql?raw';
import OverlegAfzeggen from '../../../../schema/operations/OverlegAfzeggen.graphql?raw';
import OverlegAgendaVernieuwen from '../../../../schema/operations/OverlegAgendaVernieuwen.graphql?raw';
import OverlegBeginnen from '../../../../schema/operations/OverlegBeginnen.graphql?raw';
import OverlegVersturen from '../../../../schema/operations/OverlegVersturen.graphql?raw';
import OverlegWijzigen from '../../../../schema/operations/OverlegWijzigen.graphql?raw';
import type { Overleg } from '../../api/overleg';
import { Linkknop } from '../../onderdelen/Links';
import { Melding } from '../../onderdelen/Melding';
import { aantal, datum, tijdstip } from '../../onderdelen/opmaak';
import { Uitklap } from '../../onderdelen/Uitklap';
import { Formulier } from '../contracten/Formulier';
import { Lang } from '../contracten/velden';
import { Afspraakvelden, leesAfspraak } from './Afspraak';
import { Daadknop, useDaad } from './Daadknop';

/** The next step of a meeting, on top of its page. */
export function Stapknoppen({ o }: { o: Overleg }) {
  const mag = (h: string): boolean => o.mag.includes(h);
  return (
    <>
      {o.uitnodiging && (
        <Button
          component="a"
          href={o.uitnodiging}
          variant="outline"
          leftSection={<IconCalendarPlus size={20} aria-hidden />}
        >
          In uw agenda (.ics)
        </Button>
      )}
      {mag('VERSTUREN') && (
        <Daadknop
          operatie={OverlegVersturen}
          variabelen={{ id: o.id, versie: o.versie }}
          leftSection={<IconSend size={20} aria-hidden />}
        >
          Uitnodiging versturen
        </Daadknop>
      )}
      {mag('BEGINNEN') && (
        <Daadknop operatie={OverlegBeginnen} variabelen={{ id: o.id }}>
          Overleg beginnen
        </Daadknop>
      )}
      {(o.stand === 'VERSLAG_CONCEPT' || o.stand === 'VASTGESTELD') && (
        <Linkknop to="/overleg/$id/verslag" params={{ id: o.id }}>
          Naar het verslag
        </Linkknop>
      )}
    </>
  );
}

/** What is the matter with this meeting, in one sentence. */
export function standzin(o: Overleg): string {
  const staat = o.agenda.filter((p) => p.weggelatenReden === null);
  const punten = aantal(staat.length, 'punt', 'punten');
  const signalen = staat.filter((p) => p.soort === 'SIGNAAL').length;
  switch (o.stand) {
    case 'CONCEPT':
      return `Agenda met ${punten}, waarvan ${signalen} uit signalen. U kunt punten toevoegen, schuiven en weglaten. Daarna verstuurt u de uitnodiging.`;
    case 'VERSTUURD':
      return `De uitnodiging is verstuurd op ${tijdstip(o.verstuurdOp)}. De agenda heeft ${punten}.`;
    case 'BEZIG':
      return o.mag.includes('NOTULEREN')
        ? 'Het overleg is bezig. Wat u schrijft, wordt vanzelf opgeslagen.'
        : 'Het overleg is bezig.';
    case 'VERSLAG_CONCEPT':
      return 'Het overleg is geweest. Het verslag moet nog worden vastgesteld.';
    case 'VASTGESTELD':
      return 'Het verslag is vastgesteld en verandert niet meer.';
    case 'AFGEZEGD':
      return `Dit overleg gaat niet door: ${o.afzegreden ?? ''}`;
  }
}

/** The end of a meeting: who was there, and on to the verslag. */
export function Afronden({ o }: { o: Overleg }) {
  const ga = useNavigate();
  const w = useDaad(OverlegAfronden, '', () => void ga({ to: '/overleg/$id/verslag', params: { id: o.id } }));
  if (!o.mag.includes('AFRONDEN')) return null;
  return (
    <Uitklap titel="Overleg afronden" alleenScherm>
      <Formulier
        naam="Overleg afronden"
        knop="Afronden en naar het verslag"
        w={w}
        lang
        verstuur={(v) => w.doe({ id: o.id, aanwezigen: v['aanwezigen'] })}
      >
        <Lang
          naam="aanwezigen"
          label="Wie waren er?"
          uitleg="Namen van deelnemers. Schrijf geen namen van inburgeraars."
          start={o.aanwezigen ?? o.deelnemers.map((d) => d.naam).join(', ')}
        />
      </Formulier>
    </Uitklap>
  );
}

/** Another day, fresh signals, or not at all. */
export function Beheer({ o }: { o: Overleg }) {
  const wijzigen = useDaad(OverlegWijzigen, 'De afspraak is gewijzigd.');
  const afzeggen = useDaad(OverlegAfzeggen, 'Het overleg is afgezegd.');
  const verstuurd = o.verstuurdOp !== null;
  return (
    <>
      {o.mag.includes('AGENDA') && (
        <Daadknop
          operatie={OverlegAgendaVernieuwen}
          variabelen={{ id: o.id }}
          variant="subtle"
          leftSection={<IconRefresh size={18} aria-hidden />}
        >
          Nieuwe signalen en acties toevoegen
        </Daadknop>
      )}
      {o.mag.includes('WIJZIGEN') && (
        <Uitklap titel="Dag, tijd of plaats wijzigen" alleenScherm>
          {verstuurd && (
            <p className="bij">Iedereen krijgt opnieuw een mail, en de afspraak in de agenda verandert mee.</p>
          )}
          <Formulier
            key={o.versie}
            naam="Afspraak wijzigen"
            knop="Wijzigen"
            w={wijzigen}
            verstuur={(v) => wijzigen.doe({ id: o.id, versie: o.versie, afspraak: leesAfspraak(v) })}
          >
            <Afspraakvelden start={o} />
          </Formulier>
        </Uitklap>
      )}
      {o.mag.includes('AFZEGGEN') && (
        <Uitklap titel="Overleg afzeggen" alleenScherm>
          <Formulier
            naam="Overleg afzeggen"
            knop="Afzeggen"
            w={afzeggen}
            lang
            verstuur={(v) => afzeggen.doe({ id: o.id, reden: v['reden'] })}
          >
            <Lang
              naam="reden"
              label="Waarom gaat het niet door?"
              uitleg={verstuurd ? 'Dit staat in de mail aan de deelnemers.' : undefined!}
              max={500}
            />
          </Formulier>
        </Uitklap>
      )}
    </>
  );
}
export const Correctie = ({ o }: { o: Overleg }) =>
  o.correctieReden ? (
    <Melding toon="let-op" titel="Het verslag wordt verbeterd">
      <p>
        {o.correctieReden} De eerdere versie van het verslag van {datum(o.datum)} blijft bewaard.
      </p>
    </Melding>
  ) : null;
