# One image for API, worker and the `caveat` command; which of them runs is the container's command.
ARG NODE=node:26-slim

FROM ${NODE} AS build
WORKDIR /caveat
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY .swcrc tsconfig.json ./
COPY scripts scripts
COPY apps apps
COPY libs libs
COPY migrations migrations
RUN npm run build && npm prune --omit=dev

FROM ${NODE}
ENV NODE_ENV=production
WORKDIR /caveat
COPY --from=build /caveat/package.json ./
COPY --from=build /caveat/node_modules node_modules
COPY --from=build /caveat/dist dist
USER node
EXPOSE 4747
# It says what is missing for that, and starts only then; CAVEAT_MODE=development is for a look.
ENV CAVEAT_MODE=production CAVEAT_HOST=0.0.0.0 CAVEAT_PORT=4747
HEALTHCHECK --interval=10s --timeout=3s --start-period=15s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.CAVEAT_PORT + '/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/apps/cli/src/main.js", "api"]
