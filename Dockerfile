# Interlock without a Neo4j of its own: give it one with NEO4J_URI, or use compose.yaml.
FROM node:22-bookworm-slim AS build
WORKDIR /app
ENV PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 CI=true
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/seed ./seed
COPY --from=build /app/server/database/local/pom.xml ./server/database/local/pom.xml
USER node
EXPOSE 4747
HEALTHCHECK --interval=15s --start-period=120s CMD ["node", "-e", "fetch('http://127.0.0.1:4747/api/health',{headers:{authorization:'Bearer '+process.env.INTERLOCK_TOKEN}}).then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "dist/server/main.js"]
