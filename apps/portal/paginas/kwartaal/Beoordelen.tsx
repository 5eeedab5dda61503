import { Button } from '@mantine/core';
import KwartaalGoedkeuren from '../../../../schema/operations/KwartaalGoedkeuren.graphql?raw';
import KwartaalSectieTerugvragen from '../../../../schema/operations/KwartaalSectieTerugvragen.graphql?raw';
import type { Kwartaal, Sectie } from '../../api/kwartaal';
import { Uitklap } from '../../onderdelen/Uitklap';
import { Formulier, Uitslag, useWijziging } from '../contracten/Formulier';
import { Lang } from '../contracten/velden';

const VERVERS = ['kwartaal', 'kwartalen', 'taken'];

/** What who judges can do with a section that was handed in. */
export function Beoordelen({ k, sectie }: { k: Kwartaal; sectie: Sectie }) {
  const goed = useWijziging(KwartaalGoedkeuren, VERVERS, `"${sectie.naam}" is goedgekeurd.`);
  const terug = useWijziging(KwartaalSectieTerugvragen, VERVERS, `"${sectie.naam}" is teruggestuurd.`);
  if (sectie.stand !== 'INGEDIEND' && sectie.stand !== 'GOEDGEKEURD')
    return <Uitslag fouten={terug.fouten} gedaan={terug.gedaan} />;
  return (
    <div className="kwoordeel niet-afdrukken">
      <Uitslag fouten={goed.fouten} gedaan={goed.gedaan} />
      {sectie.stand === 'INGEDIEND' && (
        <Button
          loading={goed.bezig}
          aria-label={`Goedkeuren: ${sectie.naam}`}
          onClick={() => goed.doe({ rapportageId: k.id, secties: [sectie.code] })}
        >
          Goedkeuren
        </Button>
      )}
      <Uitklap titel={`Terugsturen: ${sectie.naam}`} alleenScherm>
        <Formulier
          naam={`Terugsturen ${sectie.code}`}
          knop="Terugsturen met deze reden"
          w={terug}
          verstuur={(v) => terug.doe({ rapportageId: k.id, sectie: sectie.code, reden: v['reden'] })}
        >
          <Lang naam="reden" label="Wat moet er worden verbeterd?" uitleg="Schrijf niet over personen." />
        </Formulier>
      </Uitklap>
    </div>
  );
}

/** Approves every section that waits, at once. */
export function AllesGoedkeuren({ k }: { k: Kwartaal }) {
  const goed = useWijziging(KwartaalGoedkeuren, VERVERS, 'Alle ingediende secties zijn goedgekeurd.');
  const n = k.secties.filter((s) => s.stand === 'INGEDIEND').length;
  return (
    <>
      <Uitslag fouten={goed.fouten} gedaan={goed.gedaan} />
      {n > 1 && (
        <Button variant="outline" loading={goed.bezig} onClick={() => goed.doe({ rapportageId: k.id, secties: null })}>
          Alle {n} ingediende secties goedkeuren
        </Button>
      )}
    </>
  );
}
