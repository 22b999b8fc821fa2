/* Serves a function that has several invocations at once: a thread for each connection, which blocks. */
#define _GNU_SOURCE
#include "lambda-bench.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/eventfd.h>
#include <unistd.h>

enum { BUFFER = 64 << 10, HEAD_LIMIT = 8 << 10, TIME_LIMIT_MS = 120000 };

#define INVOCATION "/2018-06-01/runtime/invocation/"
#define ID_PREFIX "8476a536-e9f4-11e8-9739-"

typedef struct {
  int socket;
  size_t at;       /* what was read begins here */
  size_t received; /* and ends here */
  char buffer[BUFFER];
} connection;

/* What is read of an answer's body. */
typedef struct {
  size_t length;
  nanos first_byte;
  char *kept; /* all of it, of the first answer; else NULL */
} body;

static exchange *served;
static size_t all;
static nanos *sent; /* of each invocation; 0 while nobody has it */
static _Atomic size_t handed_out, answered;
static _Atomic int over; /* all is measured: how a connection ends says nothing any more */
static int done;

/* Reads more when nothing is left; 0 at the end of the connection. */
static int fill(connection *connection) {
  if (connection->at < connection->received) return 1;
  ssize_t length = read(connection->socket, connection->buffer, BUFFER);
  if (length < 0 && errno != ECONNRESET && !over) fail("read: %m");
  connection->at = 0;
  connection->received = length < 0 ? 0 : (size_t)length;
  return length > 0;
}

/* Reads a line without its end; 0 at the end of the connection. */
static int read_line(connection *connection, char *line, size_t size) {
  for (size_t length = 0; fill(connection);) {
    char next = connection->buffer[connection->at++];
    if (next == '\n') {
      line[length > 0 && line[length - 1] == '\r' ? length - 1 : length] = '\0';
      return 1;
    }
    if (length + 1 == size) fail("a line of more than %zu bytes", size);
    line[length++] = next;
  }
  return 0;
}

/* Leaves a thread that has nothing to do any more to the end of the process. */
static void rest(void) {
  for (;;) pause();
}

static void cut(const char *amid) {
  if (!over) fail("the function hung up amid %s", amid);
  rest();
}

static void must_read_line(connection *connection, char *line, size_t size) {
  if (!read_line(connection, line, size)) cut("a request");
}

static void keep(body *body, const char *part, size_t length) {
  body->kept = realloc(body->kept, body->length + length);
  if (body->kept == NULL) fail("no memory for the answer");
  memcpy(body->kept + body->length, part, length);
}

static void read_part(connection *connection, size_t length, body *body) {
  while (length > 0) {
    if (!fill(connection)) cut("an answer");
    if (body->first_byte == 0) body->first_byte = now();
    size_t there = connection->received - connection->at;
    size_t part = there < length ? there : length;
    if (body->kept != NULL) keep(body, connection->buffer + connection->at, part);
    connection->at += part;
    body->length += part;
    length -= part;
  }
}

static void read_chunks(connection *connection, body *body) {
  char line[HEAD_LIMIT];
  for (;;) {
    must_read_line(connection, line, sizeof line);
    size_t size = strtoul(line, NULL, 16);
    if (size == 0) break;
    read_part(connection, size, body);
    must_read_line(connection, line, sizeof line);
  }
  /* Trailer fields, then an empty line, which may be all there is. */
  do must_read_line(connection, line, sizeof line);
  while (*line != '\0');
}

static void read_body(connection *connection, body *body) {
  char line[HEAD_LIMIT];
  size_t length = 0;
  int chunked = 0;
  for (must_read_line(connection, line, sizeof line); *line != '\0'; must_read_line(connection, line, sizeof line)) {
    if (strncasecmp(line, "Content-Length:", 15) == 0) length = strtoul(line + 15, NULL, 10);
    if (strncasecmp(line, "Transfer-Encoding:", 18) == 0) chunked = 1;
    if (strncasecmp(line, "Expect:", 7) == 0) service_send_text(connection->socket, "HTTP/1.1 100 Continue\r\n\r\n");
  }
  if (chunked) {
    read_chunks(connection, body);
  } else {
    read_part(connection, length, body);
  }
}

static void send_next(connection *connection) {
  char request_id[40];
  size_t invocation = handed_out++;
  if (invocation == 0) {
    served->first_next = now();
  } else if (invocation >= all) {
    rest(); /* Nobody has another event. */
  }
  snprintf(request_id, sizeof request_id, ID_PREFIX "%012zx", invocation);
  service_send_event(connection->socket, request_id, served, &sent[invocation]);
}

static void count(size_t invocation, nanos received, const body *body) {
  size_t uncounted = served->warm_up + 1;
  if (invocation == 0) {
    served->first_answer = received;
    served->answer = body->kept;
    served->answer_length = body->length;
  } else if (invocation >= uncounted) {
    served->round_trips[invocation - uncounted] = received - sent[invocation];
    served->first_bytes[invocation - uncounted] = body->first_byte - sent[invocation];
  }
}

/* Behind the service's own answer, which the function would not take once it is told to end. */
static void end_after_all(nanos received) {
  if (++answered == all) {
    size_t uncounted = served->warm_up + 1;
    served->counted_time = received - sent[uncounted < all ? uncounted : 0];
    over = 1;
    eventfd_write(done, 1);
  }
}

static void take_answer(connection *connection, const char *request) {
  size_t invocation;
  char call[16];
  if (sscanf(request, "POST " INVOCATION ID_PREFIX "%zx/%15s", &invocation, call) != 2 || strcmp(call, "response") != 0
      || invocation >= all || sent[invocation] == 0) {
    fail("expected /next or the response of an invocation, found: %s", request);
  }
  body body = {.kept = invocation == 0 ? malloc(1) : NULL};
  read_body(connection, &body);
  nanos received = now();
  count(invocation, received, &body);
  service_send_accepted(connection->socket);
  end_after_all(received);
}

static void *serve(void *own) {
  connection *connection = own;
  char request[HEAD_LIMIT];
  while (read_line(connection, request, sizeof request)) {
    if (service_is_next(request)) {
      read_body(connection, &(body){0});
      send_next(connection);
    } else {
      take_answer(connection, request);
    }
  }
  close(connection->socket);
  free(connection);
  return NULL;
}

static void start(void *(*routine)(void *), void *argument) {
  pthread_t thread;
  if (pthread_create(&thread, NULL, routine, argument) != 0 || pthread_detach(thread) != 0) fail("no thread: %m");
}

static void *accept_connections(void *nothing) {
  for (;;) {
    connection *new = malloc(sizeof *new);
    if (new == NULL) fail("no memory for a connection");
    new->socket = service_accept();
    new->at = new->received = 0;
    start(serve, new);
  }
  return nothing;
}

void crowd_run(exchange *exchange, const process *process) {
  served = exchange;
  all = 1 + exchange->warm_up + exchange->counted;
  sent = calloc(all, sizeof(nanos));
  done = eventfd(0, EFD_CLOEXEC);
  if (sent == NULL || done < 0) fail("cannot serve %zu invocations: %m", all);
  start(accept_connections, NULL);
  struct pollfd ends[] = {{.fd = done, .events = POLLIN}, {.fd = process->exits, .events = POLLIN}};
  if (poll(ends, 2, TIME_LIMIT_MS) < 1) fail("%zu of %zu answers after %d ms", answered, all, TIME_LIMIT_MS);
  if (ends[0].revents == 0 && answered > 0) fail("the function ended after %zu answers", answered);
}
