import { Button, Checkbox, createTheme, NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core';
import type { MantineColorsTuple } from '@mantine/core';

const tien = (kleur: string) => Array.from({ length: 10 }, () => kleur) as unknown as MantineColorsTuple;

/** Mantine wears the region's tokens: every shade of a colour is the same token, so no part falls back to Mantine's own blue. */
export const thema = createTheme({
  colors: {
    regio: tien('var(--basis-color-action-1-bg-default)'),
    gevaar: tien('var(--basis-color-negative-bg-default)'),
  },
  primaryColor: 'regio',
  primaryShade: 6,
  autoContrast: false,
  fontFamily: 'var(--basis-text-font-family-default)',
  headings: { fontFamily: 'var(--basis-text-font-family-default)', fontWeight: '700' },
  fontSizes: { xs: '0.875rem', sm: '1rem', md: 'var(--basis-text-font-size-md)', lg: '1.1875rem', xl: '1.375rem' },
  defaultRadius: 'var(--basis-border-radius-md)',
  cursorType: 'pointer',
  focusRing: 'never',
  components: {
    Button: Button.extend({ defaultProps: { size: 'md' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'md' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'md' } }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: 'md' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'md' } }),
    PasswordInput: PasswordInput.extend({
      defaultProps: { size: 'md', visibilityToggleButtonProps: { 'aria-label': 'Wachtwoord tonen of verbergen' } },
    }),
  },
});
