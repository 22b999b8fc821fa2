#define _GNU_SOURCE
#include "lambda-bench.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { CONNECTIONS = 8, REQUEST_LIMIT = 8 << 20, SILENCE_LIMIT_MS = 30000, FUNCTION_TIMEOUT_MS = 30000 };

typedef struct {
  int socket;
  size_t received;
  int continued; /* "100 Continue" was sent for the request that is coming in */
  char *request;
} connection;

static int listener;
static connection connections[CONNECTIONS];
static size_t connected;

static char date[40];
static char request_id[40];
static size_t answered;
static nanos event_sent; /* 0: no invocation is outstanding */
static nanos counted_since;

int server_listen(void) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t length = sizeof address;
  listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (listener < 0 || bind(listener, (struct sockaddr *)&address, length) != 0
      || listen(listener, CONNECTIONS) != 0
      || getsockname(listener, (struct sockaddr *)&address, &length) != 0) {
    fail("cannot listen on 127.0.0.1: %m");
  }
  time_t seconds = time(NULL);
  strftime(date, sizeof date, "%a, %d %b %Y %H:%M:%S GMT", gmtime(&seconds));
  return ntohs(address.sin_port);
}

static void accept_connection(void) {
  if (connected == CONNECTIONS) fail("more than %d connections", CONNECTIONS);
  connection *new = &connections[connected++];
  int on = 1;
  new->socket = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
  if (new->socket < 0) fail("accept: %m");
  setsockopt(new->socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  new->received = 0;
  new->continued = 0;
  if (new->request == NULL) new->request = malloc(REQUEST_LIMIT);
  if (new->request == NULL) fail("no memory for a request");
}

static void close_connection(connection *closing) {
  close(closing->socket);
  connection last = connections[--connected];
  connections[connected] = *closing;
  *closing = last;
}

static void send_all(int socket, struct iovec *parts, int count) {
  while (count > 0) {
    ssize_t sent = writev(socket, parts, count);
    if (sent < 0) fail("the function does not take the response: %m");
    while (count > 0 && (size_t)sent >= parts->iov_len) {
      sent -= (ssize_t)parts->iov_len;
      parts++;
      count--;
    }
    if (count > 0) {
      parts->iov_base = (char *)parts->iov_base + sent;
      parts->iov_len -= (size_t)sent;
    }
  }
}

static long long deadline(void) {
  struct timespec time;
  clock_gettime(CLOCK_REALTIME, &time);
  return (long long)time.tv_sec * 1000 + time.tv_nsec / 1000000 + FUNCTION_TIMEOUT_MS;
}

static void send_event(const exchange *exchange, int socket) {
  if (event_sent != 0) fail("asked for the next event before invocation %s was answered", request_id);
  snprintf(request_id, sizeof request_id, "8476a536-e9f4-11e8-9739-%012zx", answered);
  char head[640];
  int length = snprintf(head, sizeof head,
      "HTTP/1.1 200 OK\r\n"
      "Content-Type: application/json\r\n"
      "Lambda-Runtime-Aws-Request-Id: %s\r\n"
      "Lambda-Runtime-Deadline-Ms: %lld\r\n"
      "Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:eu-central-1:123456789012:function:benchmark\r\n"
      "Lambda-Runtime-Trace-Id: Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=1\r\n"
      "Date: %s\r\n"
      "Content-Length: %zu\r\n\r\n",
      request_id, deadline(), date, exchange->event_length);
  event_sent = now();
  if (answered == exchange->warm_up + 1) counted_since = event_sent;
  struct iovec parts[] = {{head, (size_t)length}, {(char *)exchange->event, exchange->event_length}};
  send_all(socket, parts, 2);
}

static void send_text(int socket, const char *text) {
  struct iovec part = {(char *)text, strlen(text)};
  send_all(socket, &part, 1);
}

static void send_accepted(int socket) {
  char response[256];
  snprintf(response, sizeof response,
      "HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\nDate: %s\r\nContent-Length: 16\r\n\r\n"
      "{\"status\":\"OK\"}\n",
      date);
  send_text(socket, response);
}

static void keep_first_answer(exchange *exchange, const char *body, size_t length) {
  exchange->answer = malloc(length + 1);
  if (exchange->answer == NULL) fail("no memory for the answer");
  memcpy(exchange->answer, body, length);
  exchange->answer_length = length;
}

static void take_answer(exchange *exchange, const char *body, size_t length) {
  nanos received = now();
  size_t uncounted = exchange->warm_up + 1;
  if (answered == 0) {
    exchange->first_answer = received;
    keep_first_answer(exchange, body, length);
  } else if (!exchange->answers_vary
      && (length != exchange->answer_length || memcmp(body, exchange->answer, length) != 0)) {
    fail("answer %zu differs from the first: %.*s", answered + 1, (int)length, body);
  } else if (answered >= uncounted) {
    exchange->round_trips[answered - uncounted] = received - event_sent;
    exchange->counted_time = received - counted_since;
  }
  event_sent = 0;
  answered++;
}

static int starts_with(const char *text, const char *start) {
  return strncmp(text, start, strlen(start)) == 0;
}

static void start_invoke_phase(exchange *exchange) {
  exchange->first_next = now();
  if (exchange->cpus_from_next > 0) control_group_share_cpu(exchange->cpus_from_next);
}

static void handle(exchange *exchange, int socket, const request *request) {
  char response_call[128];
  snprintf(response_call, sizeof response_call, "POST /2018-06-01/runtime/invocation/%s/response ", request_id);
  if (starts_with(request->head, "GET /2018-06-01/runtime/invocation/next ")) {
    if (exchange->first_next == 0) start_invoke_phase(exchange);
    send_event(exchange, socket);
  } else if (event_sent != 0 && starts_with(request->head, response_call)) {
    take_answer(exchange, request->body, request->length);
    send_accepted(socket);
  } else {
    fail("expected /next or the response of %s, found: %s\n%.*s", request_id, request->head,
        (int)request->length, request->body);
  }
}

/* Handles the request at the start of what was received; 0 when it is not all there. */
static int handle_request(exchange *exchange, connection *connection) {
  request request;
  if (!request_find(connection->request, connection->received, &request)) {
    if (connection->received == REQUEST_LIMIT) fail("a request of more than %d bytes", REQUEST_LIMIT);
    if (request.awaits_continue && !connection->continued) {
      send_text(connection->socket, "HTTP/1.1 100 Continue\r\n\r\n");
      connection->continued = 1;
    }
    return 0;
  }
  handle(exchange, connection->socket, &request);
  connection->received -= request.whole;
  connection->continued = 0;
  memmove(connection->request, connection->request + request.whole, connection->received);
  return 1;
}

static void receive(exchange *exchange, connection *connection) {
  ssize_t length = read(connection->socket, connection->request + connection->received,
      REQUEST_LIMIT - connection->received);
  if (length <= 0) {
    if (length < 0 && errno != ECONNRESET) fail("read: %m");
    close_connection(connection);
    return;
  }
  connection->received += (size_t)length;
  while (handle_request(exchange, connection)) {
  }
}

void server_run(exchange *exchange, const process *process) {
  size_t all = 1 + exchange->warm_up + exchange->counted;
  while (answered < all) {
    struct pollfd polled[CONNECTIONS + 2];
    size_t count = connected;
    for (size_t i = 0; i < count; i++) {
      polled[i] = (struct pollfd){.fd = connections[i].socket, .events = POLLIN};
    }
    polled[count] = (struct pollfd){.fd = listener, .events = POLLIN};
    polled[count + 1] = (struct pollfd){.fd = process->exits, .events = POLLIN};
    if (poll(polled, count + 2, SILENCE_LIMIT_MS) < 1) fail("no request for %d ms", SILENCE_LIMIT_MS);

    /* From the last on: closing one moves the last into its place. */
    for (size_t i = count; i-- > 0;) {
      if (polled[i].revents != 0 && answered < all) receive(exchange, &connections[i]);
    }
    if (polled[count].revents != 0) accept_connection();
    if (polled[count + 1].revents != 0 && answered < all) {
      if (answered > 0) fail("the function ended after %zu answers", answered);
      return;
    }
  }
}
