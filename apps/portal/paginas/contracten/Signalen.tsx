import { IconAlertTriangle, IconClock, IconFlag } from '@tabler/icons-react';
import { vandaag } from '#core';
import type { Signaal } from '../../api/tarieven';
import { nogDagen } from '../../onderdelen/opmaak';
import { Etiket } from '../../onderdelen/Status';

/** The day of a warning, in words and how far it is. */
export const Ernst = ({ s }: { s: Signaal }) => {
  const tekst = s.dagen < 0 && s.soort !== 'VERLENGEN' ? 'nu' : nogDagen(s.datum, vandaag());
  if (s.ernst === 'TE_LAAT') return <Etiket beeld={['fout', tekst, IconAlertTriangle]} />;
  return <Etiket beeld={s.ernst === 'DRINGEND' ? ['let-op', tekst, IconClock] : ['info', tekst, IconFlag]} />;
};

export const Signalen = ({ signalen }: { signalen: Signaal[] }) => (
  <ul className="signalen">
    {signalen.map((s) => (
      <li key={s.soort + s.titel}>
        <Ernst s={s} /> <strong>{s.titel}.</strong> {s.uitleg}
      </li>
    ))}
  </ul>
);
