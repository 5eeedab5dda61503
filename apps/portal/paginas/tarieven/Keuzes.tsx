import { Filterkeuze } from '../../onderdelen/Filterkeuze';
import { Checkbox, Fieldset, NativeSelect } from '@mantine/core';
import { vandaag } from '#core';
import type { Maatstaf, Vergelijking, VergelijkVraag } from '../../api/tarieven';
import { DOELGROEPEN, LEERROUTES, MAATSTAVEN, type VergelijkZoek } from './zoek';

interface Eigenschappen {
  vraag: VergelijkVraag;
  modules: Vergelijking['modules'];
  zet: (deel: VergelijkZoek) => void;
}
const KLASSEN = Array.from({ length: 20 }, (_, i) => String(i + 1));

export function Keuzes({ vraag, modules, zet }: Eigenschappen) {
  const nu = Number(vandaag().slice(0, 4));
  const jaren = [...new Set([nu + 1, nu, nu - 1, nu - 2, nu - 3, vraag.jaar])].sort((a, b) => b - a);
  return (
    <form className="filters niet-afdrukken" aria-label="Kiezen wat u vergelijkt" onSubmit={(e) => e.preventDefault()}>
      <NativeSelect
        label="Leerroute"
        value={vraag.leerroute}
        data={LEERROUTES}
        onChange={(e) => zet({ leerroute: e.currentTarget.value })}
      />
      <Filterkeuze
        naam="Doelgroep"
        alle="Alle doelgroepen"
        waarde={vraag.doelgroep ?? undefined}
        keuzes={DOELGROEPEN}
        zet={(doelgroep) => zet({ doelgroep })}
      />
      <NativeSelect
        label="Prijspeil"
        value={String(vraag.jaar)}
        data={jaren.map(String)}
        onChange={(e) => zet({ jaar: Number(e.currentTarget.value) })}
      />
      <NativeSelect
        label="Vergelijk per"
        value={vraag.maatstaf}
        data={MAATSTAVEN}
        onChange={(e) => zet({ maatstaf: e.currentTarget.value as Maatstaf })}
      />
      <NativeSelect
        label="Deelnemers in de klas"
        value={vraag.klas ? String(vraag.klas) : ''}
        data={[{ value: '', label: 'Volle klas (contract)' }, ...KLASSEN]}
        onChange={(e) => zet({ klas: Number(e.currentTarget.value) || undefined })}
      />
      {modules.length > 0 && <Modules modules={modules} zet={zet} />}
    </form>
  );
}

/** One box per module; all on is the start, none on is `geen` in the address. */
function Modules({ modules, zet }: Pick<Eigenschappen, 'modules' | 'zet'>) {
  const wissel = (code: string, aan: boolean) => {
    const over = modules.filter((m) => (m.code === code ? aan : m.gekozen)).map((m) => m.code);
    zet({ modules: over.length === modules.length ? undefined : over.length ? over : ['geen'] });
  };
  return (
    <Fieldset legend="Modules die meetellen" variant="unstyled" className="modulekeuze">
      {modules.map((m) => (
        <Checkbox
          key={m.code}
          label={m.naam}
          checked={m.gekozen}
          onChange={(e) => wissel(m.code, e.currentTarget.checked)}
        />
      ))}
    </Fieldset>
  );
}
