import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { SpukGemeente } from '../../api/types';
import { bedrag, heleEuro, maandKort } from '../../onderdelen/opmaak';

/** Cumulative spending beside the budget spread over twelve months. Drawn only: the same figures stand in the table below it. */
export default function Bestedingsgrafiek({ g }: { g: SpukGemeente }) {
  const budget = g.stand.budget === null ? null : Number(g.stand.budget);
  const punten = g.maanden.map((m) => ({
    maand: maandKort(m.maand),
    besteed: Number(m.cumulatief),
    beschikbaar: budget === null ? undefined : (budget / 12) * Number(m.maand.slice(5)),
  }));
  const laatste = g.maanden.at(-1);
  const samenvatting = `Lijngrafiek: ${laatste ? `${bedrag(laatste.cumulatief)} besteed` : 'niets besteed'}${budget === null ? '' : ` van ${bedrag(g.stand.budget)} budget`}.`;
  return (
    <figure className="grafiek-kader">
      <Legenda metBudget={budget !== null} />
      <div className="grafiek" role="img" aria-label={samenvatting}>
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart data={punten} accessibilityLayer={false} margin={{ top: 8, right: 12, left: 8, bottom: 0 }}>
            <CartesianGrid vertical={false} stroke="#d8dfe6" />
            <XAxis dataKey="maand" tickLine={false} stroke="#4a5763" fontSize={14} />
            <YAxis
              width={84}
              tickFormatter={heleEuro}
              tickLine={false}
              axisLine={false}
              stroke="#4a5763"
              fontSize={14}
              domain={[0, (max: number) => Math.max(max, budget ?? 0) * 1.05]}
              tickCount={5}
            />
            {budget !== null && <ReferenceLine y={budget} stroke="#a2001d" strokeWidth={2} />}
            {budget !== null && (
              <Line
                dataKey="beschikbaar"
                stroke="#4a5763"
                strokeDasharray="5 5"
                strokeWidth={2}
                dot={false}
                isAnimationActive={false}
              />
            )}
            <Area
              dataKey="besteed"
              stroke="#00539f"
              strokeWidth={3}
              fill="#e8f1fa"
              dot={{ r: 4, fill: '#00539f' }}
              isAnimationActive={false}
            />
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}

const Streep = ({ kleur, streepjes }: { kleur: string; streepjes?: string }) => (
  <svg width="32" height="10" aria-hidden>
    <line x1="0" y1="5" x2="32" y2="5" stroke={kleur} strokeWidth="3" strokeDasharray={streepjes} />
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
