import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = `http://127.0.0.1:${process.env.PORT ?? 4747}`

// The viewer has a folder called api too: its modules are Vite's, every other /api address is the server's.
const endpoints = '^/api/(?!.+\\.tsx?(\\?|$))'

export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: {
    outDir: '../dist/public',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    // The Cypher language service is large and loads in its own worker, with the editor alone.
    chunkSizeWarningLimit: 7_000,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        // no-eval.ts sets zod up before the first schema is made, so both are read as one.
        codeSplitting: {
          groups: [{ name: 'zod', test: /node_modules\/zod\/|client\/app\/no-eval/ }],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { port: 5173, proxy: { [endpoints]: { target: api, changeOrigin: false } } },
})
