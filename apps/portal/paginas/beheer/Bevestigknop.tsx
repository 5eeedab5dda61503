import { Button } from '@mantine/core';
import { useState } from 'react';

interface Eigenschappen {
  tekst: string;
  vraag: string;
  over: string;
  bezig: boolean;
  doe: () => void;
}
/** A button that asks once more before it does something that cannot be undone. */
export function Bevestigknop({ tekst, vraag, over, bezig, doe }: Eigenschappen) {
  const [zeker, setZeker] = useState(false);
  return (
    <Button
      size="compact-md"
      variant={zeker ? 'filled' : 'outline'}
      color="gevaar"
      loading={bezig}
      aria-label={`${zeker ? vraag : tekst}: ${over}`}
      onBlur={() => setZeker(false)}
      onClick={() => (zeker ? doe() : setZeker(true))}
    >
      {zeker ? vraag : tekst}
    </Button>
  );
}
