/* Serves a function that has one invocation at a time, in one thread. */
#define _GNU_SOURCE
#include "lambda-bench.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CONNECTIONS = 8, REQUEST_LIMIT = 8 << 20, SILENCE_LIMIT_MS = 30000 };

typedef struct {
  int socket;
  size_t received;
  int continued; /* "100 Continue" was sent for the request that is coming in */
  char *request;
} connection;

static connection connections[CONNECTIONS];
static size_t connected;

static char request_id[40];
static size_t answered;
static nanos event_sent; /* 0: no invocation is outstanding */
static nanos counted_since;

static void accept_connection(void) {
  if (connected == CONNECTIONS) fail("more than %d connections", CONNECTIONS);
  connection *new = &connections[connected++];
  new->socket = service_accept();
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

static void send_event(const exchange *exchange, int socket) {
  if (event_sent != 0) fail("asked for the next event before invocation %s was answered", request_id);
  snprintf(request_id, sizeof request_id, "8476a536-e9f4-11e8-9739-%012zx", answered);
  service_send_event(socket, request_id, exchange, &event_sent);
  if (answered == exchange->warm_up + 1) counted_since = event_sent;
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
  if (service_is_next(request->head)) {
    if (exchange->first_next == 0) start_invoke_phase(exchange);
    send_event(exchange, socket);
  } else if (event_sent != 0 && starts_with(request->head, response_call)) {
    take_answer(exchange, request->body, request->length);
    service_send_accepted(socket);
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
      service_send_text(connection->socket, "HTTP/1.1 100 Continue\r\n\r\n");
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
    polled[count] = (struct pollfd){.fd = service_listener(), .events = POLLIN};
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
