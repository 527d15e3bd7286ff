# An image of the bot. docs/operating.md says how to run it: with a volume at /data, and 40 seconds to stop.
FROM node:24-bookworm AS build
WORKDIR /build
# Packages first, so that a change of the code alone doesn't fetch them again. SQLite is compiled if there is no build of it for this platform.
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run release -- --folder /app

FROM node:24-bookworm-slim
LABEL org.opencontainers.image.title="Goosebump Moments" \
      org.opencontainers.image.description="A Discord bot with which a community shares goosebump moments in films" \
      org.opencontainers.image.licenses="MIT"
COPY --from=build /app /app
RUN ln -s /app/goosebump-moments /usr/local/bin/goosebump-moments && install -d -o 1000 -g 1000 /data /backups
# SQLite's own temporary files: nothing but the volumes need be writable.
ENV NODE_ENV=production HEALTH_PORT=9090 SQLITE_TMPDIR=/data
# From here, the default sqlite://data/moments.sqlite is /data/moments.sqlite.
WORKDIR /
VOLUME /data
# The image's user `node`, as a number: Kubernetes can tell that it isn't root, and Fly gives it the volume.
USER 1000:1000
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# The script becomes Node, which heeds SIGTERM as process 1, too.
ENTRYPOINT ["goosebump-moments"]
CMD ["start"]
