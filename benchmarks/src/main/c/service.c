/* What the Runtime API says to a function, whichever way its connections are served. */
#define _GNU_SOURCE
#include "lambda-bench.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <string.h>
#include <sys/uio.h>
#include <time.h>

enum { FUNCTION_TIMEOUT_MS = 30000 };

static int listener;
static char date[40];

int service_listen(void) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t length = sizeof address;
  listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (listener < 0 || bind(listener, (struct sockaddr *)&address, length) != 0
      || listen(listener, SOMAXCONN) != 0
      || getsockname(listener, (struct sockaddr *)&address, &length) != 0) {
    fail("cannot listen on 127.0.0.1: %m");
  }
  time_t seconds = time(NULL);
  strftime(date, sizeof date, "%a, %d %b %Y %H:%M:%S GMT", gmtime(&seconds));
  return ntohs(address.sin_port);
}

int service_listener(void) {
  return listener;
}

int service_accept(void) {
  int on = 1, socket = accept4(listener, NULL, NULL, SOCK_CLOEXEC);
  if (socket < 0) fail("accept: %m");
  setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  return socket;
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

void service_send_event(int socket, const char *request_id, const exchange *exchange, nanos *sent) {
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
  struct iovec parts[] = {{head, (size_t)length}, {(char *)exchange->event, exchange->event_length}};
  *sent = now();
  send_all(socket, parts, 2);
}

void service_send_text(int socket, const char *text) {
  struct iovec part = {(char *)text, strlen(text)};
  send_all(socket, &part, 1);
}

void service_send_accepted(int socket) {
  char response[256];
  snprintf(response, sizeof response,
      "HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\nDate: %s\r\nContent-Length: 16\r\n\r\n"
      "{\"status\":\"OK\"}\n",
      date);
  service_send_text(socket, response);
}

int service_is_next(const char *head) {
  static const char next[] = "GET /2018-06-01/runtime/invocation/next ";
  return strncmp(head, next, sizeof next - 1) == 0;
}
