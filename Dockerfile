# docker build -t bluepencil . && docker run --rm -v "$PWD:/texts" bluepencil check .
FROM node:22-slim AS build
WORKDIR /bluepencil
COPY . .
RUN npm ci --no-audit --no-fund && npm prune --omit=dev --ignore-scripts

FROM node:22-slim
WORKDIR /bluepencil
COPY --from=build /bluepencil/package.json ./
COPY --from=build /bluepencil/bin bin
COPY --from=build /bluepencil/dist dist
COPY --from=build /bluepencil/node_modules node_modules
USER node
WORKDIR /texts
ENTRYPOINT ["node", "/bluepencil/bin/bluepencil.js"]
