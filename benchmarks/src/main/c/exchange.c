/*
 * The least that can be: asks for events and answers "Hello, NAME!" to "NAME", on one connection, until that is closed.
 * As fast as any runtime could be on this machine, and no runtime: what it does not expect ends it.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

static char buffer[65536];
static size_t received;

static void require(int condition, const char *what) {
  if (!condition) {
    fprintf(stderr, "exchange: %s: %m\n", what);
    exit(1);
  }
}

static void send_all(int api, const char *text, int length) {
  require(write(api, text, (size_t)length) == length, "cannot send");
}

/* Reads one response; its body is at the pointer returned, with a zero behind, its head before. */
static char *response(int api, size_t *length) {
  for (received = 0;;) {
    ssize_t more = read(api, buffer + received, sizeof buffer - 1 - received);
    require(more > 0, "the service hung up");
    received += (size_t)more;
    buffer[received] = '\0';
    char *body = strstr(buffer, "\r\n\r\n");
    if (body == NULL) continue;
    const char *header = strcasestr(buffer, "\r\nContent-Length:");
    require(header != NULL && header < body, "no Content-Length");
    *length = strtoul(header + 17, NULL, 10);
    if ((size_t)(buffer + received - (body + 4)) >= *length) return body + 4;
  }
}

int main(void) {
  const char *address = getenv("AWS_LAMBDA_RUNTIME_API");
  const char *colon = address == NULL ? NULL : strchr(address, ':');
  require(colon != NULL, "expected AWS_LAMBDA_RUNTIME_API=127.0.0.1:port");
  struct sockaddr_in service = {.sin_family = AF_INET, .sin_port = htons((uint16_t)atoi(colon + 1)),
      .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  int on = 1, api = socket(AF_INET, SOCK_STREAM, 0);
  require(api >= 0 && connect(api, (struct sockaddr *)&service, sizeof service) == 0, "cannot connect");
  setsockopt(api, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);

  char request[4096];
  for (;;) {
    size_t length;
    send_all(api, request,
        sprintf(request, "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: %s\r\n\r\n", address));
    char *event = response(api, &length);
    char *id = strcasestr(buffer, "\r\nLambda-Runtime-Aws-Request-Id: ");
    require(id != NULL && id < event && length > 1 && length < 1024, "not the event that was expected");
    id += 33;
    int name = (int)length - 2;
    send_all(api, request,
        snprintf(request, sizeof request,
            "POST /2018-06-01/runtime/invocation/%.*s/response HTTP/1.1\r\nHost: %s\r\nContent-Length: %d\r\n\r\n"
            "\"Hello, %.*s!\"",
            (int)strcspn(id, "\r"), id, address, name + 10, name, event + 1));
    response(api, &length);
  }
}
