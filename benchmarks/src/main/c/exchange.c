/*
 * The least that can be: asks for events and answers "Hello, NAME!" to "NAME", on one connection, until that is closed;
 * with -s a string of so many bytes to a number, streamed.
 * As fast as any runtime could be on this machine, and no runtime: what it does not expect ends it.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/uio.h>
#include <unistd.h>

enum { CHUNK = 32 << 10 };

static const char *address;
static int api;
static char buffer[65536];
static size_t received;
static char content[CHUNK];

static void require(int condition, const char *what) {
  if (!condition) {
    fprintf(stderr, "exchange: %s: %m\n", what);
    exit(1);
  }
}

static void send_all(const char *text, size_t length) {
  while (length > 0) {
    ssize_t sent = write(api, text, length);
    require(sent > 0, "cannot send");
    text += sent;
    length -= (size_t)sent;
  }
}

/* Reads one response; its body is at the pointer returned, with a zero behind, its head before. */
static char *response(size_t *length) {
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

static void greet(const char *id, const char *event, size_t event_length) {
  char request[4096];
  int name = (int)event_length - 2;
  send_all(request,
      (size_t)snprintf(request, sizeof request,
          "POST /2018-06-01/runtime/invocation/%.*s/response HTTP/1.1\r\nHost: %s\r\nContent-Length: %d\r\n\r\n"
          "\"Hello, %.*s!\"",
          (int)strcspn(id, "\r"), id, address, name + 10, name, event + 1));
}

static void send_chunk(const char *part, size_t length) {
  char size[16];
  int digits = sprintf(size, "%zx\r\n", length);
  struct iovec parts[] = {{size, (size_t)digits}, {(char *)part, length}, {"\r\n", 2}};
  ssize_t all = (ssize_t)length + digits + 2, sent = writev(api, parts, 3);
  require(sent == all, "cannot send a chunk at once");
}

static void stream(const char *id, const char *event, size_t event_length) {
  char request[1024];
  (void)event_length;
  size_t left = strtoul(event, NULL, 10) - 2;
  send_all(request,
      (size_t)snprintf(request, sizeof request,
          "POST /2018-06-01/runtime/invocation/%.*s/response HTTP/1.1\r\nHost: %s\r\n"
          "Lambda-Runtime-Function-Response-Mode: streaming\r\nTransfer-Encoding: chunked\r\n\r\n",
          (int)strcspn(id, "\r"), id, address));
  send_chunk("\"", 1);
  for (size_t part; left > 0; left -= part) {
    part = left < CHUNK ? left : CHUNK;
    send_chunk(content, part);
  }
  send_chunk("\"", 1);
  send_all("0\r\n\r\n", 5);
}

static void ask_for_event(void) {
  char request[256];
  send_all(request,
      (size_t)snprintf(request, sizeof request, "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: %s\r\n\r\n",
          address));
}

static void connect_to_api(void) {
  address = getenv("AWS_LAMBDA_RUNTIME_API");
  const char *colon = address == NULL ? NULL : strchr(address, ':');
  require(colon != NULL, "expected AWS_LAMBDA_RUNTIME_API=127.0.0.1:port");
  struct sockaddr_in service = {.sin_family = AF_INET, .sin_port = htons((uint16_t)atoi(colon + 1)),
      .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  int on = 1;
  api = socket(AF_INET, SOCK_STREAM, 0);
  require(api >= 0 && connect(api, (struct sockaddr *)&service, sizeof service) == 0, "cannot connect");
  setsockopt(api, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

int main(int count, char *arguments[]) {
  int streams = count > 1 && strcmp(arguments[1], "-s") == 0;
  memset(content, 'x', sizeof content);
  connect_to_api();
  for (;;) {
    size_t length;
    ask_for_event();
    char *event = response(&length);
    char *id = strcasestr(buffer, "\r\nLambda-Runtime-Aws-Request-Id: ");
    require(id != NULL && id < event && length > 1 && length < 1024, "not the event that was expected");
    (streams ? stream : greet)(id + 33, event, length);
    response(&length);
  }
}
