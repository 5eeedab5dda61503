import { Button } from '@mantine/core';
import { useState } from 'react';
import { vandaag } from '#core';
import ToewijzingBeeindigen from '../../../../schema/operations/ToewijzingBeeindigen.graphql?raw';
import type { Gebruiker, Toewijzing } from '../../api/types';
import { Paneel } from '../../onderdelen/Kerngetal';
import { Melding } from '../../onderdelen/Melding';
import { rolNaam } from '../../onderdelen/navigatie';
import { datum } from '../../onderdelen/opmaak';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Bevestigknop } from './Bevestigknop';
import { GebruikerFormulier } from './GebruikerFormulier';
import { RolFormulier } from './RolFormulier';
import { useBeheer } from './useBeheer';

type Open = 'gebruiker' | 'rol' | null;

export function Gebruikers({ gebruikers }: { gebruikers: Gebruiker[] }) {
  const [open, setOpen] = useState<Open>(null);
  const [gedaan, setGedaan] = useState('');
  const klaar = (tekst: string) => (setOpen(null), setGedaan(tekst));
  const knop = (welk: Open, tekst: string) => (
    <Button
      variant="outline"
      aria-expanded={open === welk}
      onClick={() => (setGedaan(''), setOpen(open === welk ? null : welk))}
    >
      {tekst}
    </Button>
  );
  return (
    <Paneel
      titel="Gebruikers"
      acties={
        <div className="acties">
          {knop('gebruiker', 'Gebruiker toevoegen')}
          {knop('rol', 'Rol geven')}
        </div>
      }
    >
      {gedaan && <Melding toon="goed" live titel={gedaan} />}
      {open === 'gebruiker' && (
        <GebruikerFormulier klaar={() => klaar('De gebruiker is toegevoegd. Geef nu een rol.')} />
      )}
      {open === 'rol' && <RolFormulier gebruikers={gebruikers} klaar={() => klaar('De rol is gegeven.')} />}
      <Tabel
        titel="Gebruikers en hun rollen"
        titelVerborgen
        kop={
          <>
            <K>Naam</K>
            <K>E-mailadres</K>
            <K>Rollen</K>
          </>
        }
      >
        {gebruikers.map((g) => (
          <tr key={g.id}>
            <th scope="row">
              {g.naam}
              {!g.actief && <span className="bij">niet actief</span>}
            </th>
            <td>{g.email}</td>
            <td className="ruim">
              {g.toewijzingen.length === 0 && 'geen rol'}
              {g.toewijzingen.map((t) => (
                <Rol key={t.id} t={t} wie={g.naam} />
              ))}
            </td>
          </tr>
        ))}
      </Tabel>
    </Paneel>
  );
}

function Rol({ t, wie }: { t: Toewijzing; wie: string }) {
  const einde = useBeheer(ToewijzingBeeindigen);
  const loopt = t.tot === null || t.tot > vandaag();
  return (
    <div className="rolregel">
      <span>
        {rolNaam[t.rol]}, {t.organisatie.naam}
        <span className="bij">
          vanaf {datum(t.van)}
          {t.tot && `, tot en met ${datum(t.tot)}`}
        </span>
      </span>
      {loopt && (
        <Bevestigknop
          tekst="Beëindigen"
          vraag="Ja, vandaag beëindigen"
          over={`${rolNaam[t.rol]} van ${wie}`}
          bezig={einde.isPending}
          doe={() => einde.mutate({ id: t.id, tot: vandaag() })}
        />
      )}
    </div>
  );
}
