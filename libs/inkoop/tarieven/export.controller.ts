import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { Response } from 'express';
import { isDatum, Weigering, type Actor } from '#core';
import { ActorVan, Allow, geenToegang } from '#toegang';
import { csv, invoerblad, vergelijkblad } from '../domain/tarieven/vergelijkblad.js';
import { TarievenVergelijken } from './vergelijken.service.js';
import { MaatstafEnum, TariefVergelijkenInput } from './vergelijken.type.js';
import { maakWerkmap } from './werkmap.js';

type Zoek = Record<string, string | string[] | undefined>;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The comparison as a file, with the same question and the same walls as on screen. */
@Controller('api/tarieven')
export class TariefExportController {
  constructor(@Inject(TarievenVergelijken) private readonly tarieven: TarievenVergelijken) {}

  @Allow('tarief.vergelijken')
  @Get('vergelijking.:vorm')
  async vergelijking(
    @Param('vorm') vorm: string,
    @Query() zoek: Zoek,
    @ActorVan() actor: Actor,
    @Res() res: Response,
  ): Promise<void> {
    if (vorm !== 'csv' && vorm !== 'xlsx') throw geenToegang();
    const vraag = await leesVraag(zoek);
    const uit = await this.tarieven.vergelijk(actor, vraag);
    const blad = vergelijkblad(uit, vraag.maatstaf);
    res.setHeader('Content-Disposition', `attachment; filename="tarieven-${uit.peildatum}.${vorm}"`);
    if (vorm === 'csv') {
      res.type('text/csv; charset=utf-8').send(csv(blad.rijen));
      return;
    }
    res.type(XLSX).send(Buffer.from(await maakWerkmap([blad, invoerblad(uit)])));
  }
}

const lijst = (w: string | string[] | undefined): string[] | null => (w === undefined ? null : [w].flat());
const een = (w: string | string[] | undefined): string | null => [w].flat()[0] || null;

/** The same names as in the address of the page; `modules=geen` = no module. */
async function leesVraag(z: Zoek): Promise<TariefVergelijkenInput> {
  const modules = lijst(z['modules']);
  const klas = een(z['klas']);
  const vraag = plainToInstance(TariefVergelijkenInput, {
    ...{ leerroute: een(z['leerroute']) ?? 'B1_ROUTE', doelgroep: een(z['doelgroep']), niveau: een(z['niveau']) },
    ...{ locatie: een(z['locatie']), jaar: Number(een(z['jaar'])), peildatum: een(z['peildatum']) },
    ...{ maatstaf: een(z['maatstaf']) ?? MaatstafEnum.LESUUR, klas: klas === null ? null : Number(klas) },
    ...{ modules: modules?.includes('geen') ? [] : modules, contracten: lijst(z['contract']) },
  });
  const mis = await validate(vraag, { forbidUnknownValues: false });
  const datumMis = vraag.peildatum !== null && !isDatum(vraag.peildatum!);
  const maatMis = !Object.values(MaatstafEnum).includes(vraag.maatstaf);
  if (mis.length || datumMis || maatMis || !Number.isInteger(vraag.jaar)) throw ongeldig(mis[0]?.property ?? 'vraag');
  return vraag;
}
const ongeldig = (veld: string): Weigering =>
  new Weigering(
    {
      code: 'TAR-020',
      veld,
      melding: 'Deze vergelijking kan niet: een van de keuzes klopt niet.',
      oplossing: 'Open de vergelijking in het portaal en download van daaruit.',
    },
    400,
  );
