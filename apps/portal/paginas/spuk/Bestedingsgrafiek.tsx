import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { SpukGemeente } from '../../api/types';
import { bedrag, heleEuro, maandKort } from '../../onderdelen/opmaak';

/** Round figures for the axis: at most six steps of 1, 2 or 5 times a power of ten. */
function streepjes(hoogste: number): number[] {
  const ruw = Math.max(hoogste, 1) / 5;
  const macht = 10 ** Math.floor(Math.log10(ruw));
  const stap = [1, 2, 5, 10].map((n) => n * macht).find((n) => n >= ruw)!;
  return Array.from({ length: Math.ceil(hoogste / stap) + 1 }, (_, i) => i * stap);
}

function puntenVan({ stand, maanden }: SpukGemeente) {
  const perMaand = new Map(maanden.map((m) => [m.maand, Number(m.cumulatief)]));
  const budget = stand.budget === null ? null : Number(stand.budget);
  return Array.from({ length: 12 }, (_, i) => {
    const maand = `${stand.jaar}-${String(i + 1).padStart(2, '0')}`;
    return {
      maand: maandKort(maand),
      besteed: perMaand.get(maand) ?? null,
      beschikbaar: budget === null ? null : (budget / 12) * (i + 1),
    };
  });
}

/** Cumulative spending beside the budget spread over the year. Drawn only: the same figures stand in the table below it. */
export default function Bestedingsgrafiek({ g }: { g: SpukGemeente }) {
  const budget = g.stand.budget === null ? null : Number(g.stand.budget);
  const as = streepjes(Math.max(budget ?? 0, Number(g.stand.besteed)));
  const samenvatting = `Lijngrafiek: ${bedrag(g.stand.besteed)} besteed${budget === null ? '' : ` van ${bedrag(g.stand.budget)} budget`}.`;
  const tekst = { stroke: '#4a5763', fontSize: 14, tickLine: false };
  return (
    <figure className="grafiek-kader">
      <Legenda metBudget={budget !== null} />
      <div className="grafiek" role="img" aria-label={samenvatting}>
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart
            data={puntenVan(g)}
            accessibilityLayer={false}
            margin={{ top: 8, right: 16, left: 0, bottom: 0 }}
          >
            <CartesianGrid vertical={false} stroke="#d8dfe6" />
            <XAxis dataKey="maand" {...tekst} />
            <YAxis
              width={84}
              tickFormatter={heleEuro}
              axisLine={false}
              domain={[0, as.at(-1)!]}
              ticks={as}
              {...tekst}
            />
            <Area
              dataKey="besteed"
              stroke="#00539f"
              strokeWidth={3}
              fill="#e8f1fa"
              fillOpacity={1}
              dot={{ r: 4, fill: '#00539f', fillOpacity: 1 }}
              isAnimationActive={false}
            />
            {budget !== null && <Line dataKey="beschikbaar" {...BUDGETLIJN} />}
            {budget !== null && <ReferenceLine y={budget} stroke="#a2001d" strokeWidth={2} />}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}

const BUDGETLIJN = { stroke: '#4a5763', strokeDasharray: '5 5', strokeWidth: 2, dot: false, isAnimationActive: false };

const Streep = ({ kleur, streepjes: patroon }: { kleur: string; streepjes?: string }) => (
  <svg width="32" height="10" aria-hidden>
    <line x1="0" y1="5" x2="32" y2="5" stroke={kleur} strokeWidth="3" strokeDasharray={patroon} />
  </svg>
);
const Legenda = ({ metBudget }: { metBudget: boolean }) => (
  <ul className="legenda">
    <li>
      <Streep kleur="#00539f" /> Besteed
    </li>
    {metBudget && (
      <>
        <li>
          <Streep kleur="#4a5763" streepjes="5 5" /> Budget naar tijd
        </li>
        <li>
          <Streep kleur="#a2001d" /> Budget van het jaar
        </li>
      </>
    )}
  </ul>
);
