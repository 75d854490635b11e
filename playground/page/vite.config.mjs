import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The page is built ahead of time: `vite build playground/page`. It asks for nothing outside its own server, so nothing is inlined
// that a content security policy without inline scripts would refuse.
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_000,
    reportCompressedSize: false,
  },
})
