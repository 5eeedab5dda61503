import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Rapportage } from '../api/types';
import { ikVraag, isKlaar, rapportageVraag } from '../api/vragen';
import { Gegevens } from '../onderdelen/Gegevens';
import { Kerngetal, Kerngetallen } from '../onderdelen/Kerngetal';
import { Linkknop } from '../onderdelen/Links';
import { Melding } from '../onderdelen/Melding';
import { bedrag, datumVoluit, getal, maand } from '../onderdelen/opmaak';
import { Pagina } from '../onderdelen/Pagina';
import { Stand } from '../onderdelen/Status';
import { Bevindingenlijst } from './rapportage/Bevindingenlijst';
import { GemeenteEffecten } from './rapportage/GemeenteEffecten';
import { Herstel } from './rapportage/Herstel';
import { Ontvangstbewijs } from './rapportage/Ontvangstbewijs';
import { Versies } from './rapportage/Versies';
import { Voortgang } from './inleveren/Voortgang';
import { NietGevonden } from './NietGevonden';

const route = getRouteApi('/binnen/rapportages/$id');

export function RapportagePagina() {
  const { id } = route.useParams();
  const { al } = route.useSearch();
  const vraag = useQuery(rapportageVraag(id));
  if (vraag.data === null) return <NietGevonden />;
  const r = vraag.data;
  return (
    <Pagina
      titel={r ? `Rapportage ${maand(r.periode)}, ${r.contract.nummer}` : 'Rapportage'}
      kruimels={[{ naam: 'Rapportages', pad: '/rapportages' }]}
      inleiding={r && <Inleiding r={r} />}
      acties={r && <Acties r={r} />}
    >
      {al && (
        <Melding toon="info" live titel="Dit bestand was al ingeleverd">
          <p>Er is niets veranderd. Hieronder staat het ontvangstbewijs van de eerste keer.</p>
        </Melding>
      )}
      <Gegevens van={vraag} regels={10}>
        {(d) => <Inhoud r={d!} />}
      </Gegevens>
    </Pagina>
  );
}

const Inleiding = ({ r }: { r: Rapportage }) => (
  <>
    <Stand stand={r.stand} /> {r.contract.aanbieder}, {r.contract.perceel}. Uiterlijk {datumVoluit(r.uiterlijkOp)}.
  </>
);

function Acties({ r }: { r: Rapportage }) {
  const { data: ik } = useQuery(ikVraag);
  if (ik?.toewijzing.rol !== 'AANBIEDER') return null;
  return (
    <Linkknop
      to="/inleveren"
      search={{ contract: r.contract.nummer, periode: r.periode }}
      variant={r.huidige ? 'outline' : 'filled'}
    >
      {r.huidige ? 'Verbeterde versie inleveren' : 'Rapportage inleveren'}
    </Linkknop>
  );
}

function Inhoud({ r }: { r: Rapportage }) {
  const nieuwste = r.inleveringen[0];
  if (!nieuwste) {
    return (
      <Melding
        toon={r.stand === 'TE_LAAT' ? 'fout' : 'info'}
        titel={r.stand === 'TE_LAAT' ? 'Deze rapportage is te laat' : 'Er is nog niets ingeleverd'}
      >
        <p>
          {r.contract.aanbieder} levert de rapportage uiterlijk {datumVoluit(r.uiterlijkOp)} in.
        </p>
      </Melding>
    );
  }
  return (
    <>
      {!isKlaar(nieuwste.status) && <Voortgang id={nieuwste.id} rapportageId={r.id} />}
      {nieuwste.status === 'GEWEIGERD' && <Geweigerd r={r} />}
      {r.huidige && <Verwerkt r={r} />}
      {r.inleveringen.length > 1 && <Versies inleveringen={r.inleveringen} />}
    </>
  );
}

function Geweigerd({ r }: { r: Rapportage }) {
  const { weigering: w, bestandsnaam, versie } = r.inleveringen[0]!;
  return (
    <Melding toon="fout" titel={`Versie ${versie} is geweigerd: ${w?.melding ?? r.inleveringen[0]!.waarom ?? ''}`}>
      {w?.oplossing && <p>{w.oplossing}</p>}
      <p>
        Bestand {bestandsnaam}
        {w ? `, code ${w.code}` : ''}. Van dit bestand is niets bewaard.
        {r.huidige ? ` Versie ${r.huidige.versie} blijft gelden.` : ' Lever een verbeterd bestand in.'}
      </p>
    </Melding>
  );
}

function Verwerkt({ r }: { r: Rapportage }) {
  const i = r.huidige!;
  const { tellingen: t } = r;
  return (
    <>
      <Kerngetallen>
        <Kerngetal naam="Regels" waarde={getal(i.aantalRegels)} toon="info" uitleg="in het bestand" />
        <Kerngetal naam="Geboekt" waarde={getal(i.aantalGeboekt)} toon="goed" uitleg={bedrag(i.bedragGeboekt)} />
        <Kerngetal
          naam="Geblokkeerd"
          waarde={getal(i.aantalGeblokkeerd)}
          toon={i.aantalGeblokkeerd ? 'let-op' : 'stil'}
          uitleg="bewaard, niet geboekt"
        />
        <Kerngetal
          naam="Afgewezen"
          waarde={getal(i.aantalAfgewezen)}
          toon={i.aantalAfgewezen ? 'fout' : 'stil'}
          uitleg="niet geboekt"
        />
        <Kerngetal
          naam="Afwijkingen"
          waarde={getal(t.afwijkingen)}
          toon={t.afwijkingen ? 'let-op' : 'stil'}
          uitleg="wel geboekt"
        />
        <Kerngetal
          naam="Signalen"
          waarde={getal(t.signalen)}
          toon={t.signalen ? 'info' : 'stil'}
          uitleg="ter bespreking"
        />
      </Kerngetallen>
      <Herstel r={r} inlevering={i} />
      <GemeenteEffecten effecten={r.perGemeente} />
      <Ontvangstbewijs r={r} inlevering={i} />
      <Bevindingenlijst rapportageId={r.id} />
    </>
  );
}
