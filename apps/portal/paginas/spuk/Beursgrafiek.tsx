import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Beursdetail } from '../../api/beurzen';
import { bedrag, heleEuro, maand } from '../../onderdelen/opmaak';
import { punten, streepjes } from './grafiekpunten';

const TEKST = { stroke: '#17212b', fontSize: 14, tickLine: false };
const VAST = { isAnimationActive: false, connectNulls: false };
const BLAUW = '#00539f';
const ROOD = '#a2001d';
const BRUIN = '#6b4700';
const GRIJS = '#4a5763';
const BAND = '#f3d3d8';

/** What is left, month by month. Drawn only: the same figures stand in the table below it. */
export default function Beursgrafiek({ d, jaar }: { d: Beursdetail; jaar: number }) {
  const rijen = punten(d, jaar);
  const as = streepjes(rijen.flatMap(({ naam: _, ...p }) => Object.values(p).flat()) as (number | null)[]);
  const leeg = d.stand.droog.midden;
  return (
    <figure className="grafiek-kader">
      <Legenda d={d} />
      <div className="grafiek" role="img" aria-label={samenvatting(d)}>
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart data={rijen} accessibilityLayer={false} margin={{ top: 20, right: 28, left: 0, bottom: 0 }}>
            <CartesianGrid vertical={false} stroke="#d8dfe6" />
            <XAxis dataKey="naam" interval="preserveStartEnd" {...TEKST} />
            <YAxis
              width={88}
              tickFormatter={heleEuro}
              axisLine={false}
              domain={[as[0]!, as.at(-1)!]}
              ticks={as}
              {...TEKST}
            />
            <Area dataKey="band" stroke="none" fill={BAND} fillOpacity={1} {...VAST} />
            <Line dataKey="gelijk" stroke={GRIJS} strokeWidth={2} strokeDasharray="2 5" dot={false} {...VAST} />
            <Line dataKey="toegezegd" stroke={BRUIN} strokeWidth={3} strokeDasharray="10 4" dot={false} {...VAST} />
            <Line dataKey="verwacht" stroke={ROOD} strokeWidth={3} strokeDasharray="4 4" dot={false} {...VAST} />
            <Line dataKey="besteed" stroke={BLAUW} strokeWidth={3} dot={{ r: 4, fill: BLAUW }} {...VAST} />
            <ReferenceLine y={0} stroke="#17212b" strokeWidth={2} />
            {leeg && (
              <ReferenceLine
                x={rijen[Number(leeg.slice(5))]!.naam}
                stroke={ROOD}
                strokeWidth={2}
                label={{ value: 'leeg', position: 'top', fill: ROOD, fontSize: 14, fontWeight: 700 }}
              />
            )}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}

function samenvatting({ stand: s }: Beursdetail): string {
  const uit = `${bedrag(s.besteed)} besteed en ${bedrag(s.verplicht)} nog toegezegd`;
  if (s.toegekend === null) return `Lijngrafiek: ${uit}. Het bedrag van het rijk ontbreekt.`;
  const leeg = s.droog.midden ? `leeg in ${maand(s.droog.midden)}` : 'genoeg tot en met december';
  return `Lijngrafiek van wat er over is: ${uit}, van ${bedrag(s.toegekend)}; ${leeg}.`;
}

const Streep = ({ kleur, patroon }: { kleur: string; patroon?: string }) => (
  <svg width="36" height="12" aria-hidden>
    <line x1="0" y1="6" x2="36" y2="6" stroke={kleur} strokeWidth="3" strokeDasharray={patroon} />
  </svg>
);
function Legenda({ d }: { d: Beursdetail }) {
  const over = d.stand.toegekend !== null;
  const komt = d.maanden.some((m) => m.verwacht);
  return (
    <ul className="legenda">
      <li>
        <Streep kleur={BLAUW} /> {over ? 'Over na wat is besteed' : 'Besteed'}
      </li>
      {komt && (
        <>
          {d.stand.ontbreekt === 0 && (
            <li>
              <Streep kleur={BRUIN} patroon="10 4" /> Over na wat is toegezegd
            </li>
          )}
          <li>
            <svg width="36" height="14" aria-hidden>
              <rect width="36" height="14" fill={BAND} />
              <line x1="0" y1="7" x2="36" y2="7" stroke={ROOD} strokeWidth="3" strokeDasharray="4 4" />
            </svg>
            Prognose, van laagste tot hoogste verwachting
          </li>
        </>
      )}
      {over && (
        <li>
          <Streep kleur={GRIJS} patroon="2 5" /> Beschikbaar bij een twaalfde per maand
        </li>
      )}
    </ul>
  );
}
