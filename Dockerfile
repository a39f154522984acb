# The service on Node, for one's own server: deploy/nginx.conf belongs in front (compose.yaml).

FROM node:24-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run --silent build:node

# The bundle holds code and rules; it needs no packages.
FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8788
WORKDIR /app
COPY --from=build /src/dist/public ./dist/public
COPY --from=build /src/dist/node ./dist/node
# The files are in ECMAScript modules.
RUN printf '{"type":"module"}\n' > package.json
USER node
EXPOSE 8788
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/node/server.js"]
