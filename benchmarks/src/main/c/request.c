/* Finds a request in the bytes that were received. */
#define _GNU_SOURCE
#include "lambda-bench.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* The value of a header in a head that ends with an empty line; NULL without. */
static const char *header(const char *head, const char *name) {
  for (const char *line = strstr(head, "\r\n"); line != NULL; line = strstr(line, "\r\n")) {
    line += 2;
    if (strncasecmp(line, name, strlen(name)) == 0) return line + strlen(name);
  }
  return NULL;
}

/*
 * The length of a chunked body with its trailer, 0 when it is not all there. When content is not NULL, the chunks are
 * moved together there, and their length is stored.
 */
static size_t chunks(const char *body, const char *end, char *content, size_t *content_length) {
  const char *at = body;
  *content_length = 0;
  for (;;) {
    const char *line_end = memmem(at, (size_t)(end - at), "\r\n", 2);
    if (line_end == NULL) return 0;
    size_t size = strtoul(at, NULL, 16);
    at = line_end + 2;
    if (size == 0) break;
    if ((size_t)(end - at) < size + 2) return 0;
    if (content != NULL) memmove(content + *content_length, at, size);
    *content_length += size;
    at += size + 2;
  }
  /* Trailer fields, then an empty line, which may be all there is. */
  at -= 2;
  const char *trailer_end = memmem(at, (size_t)(end - at), "\r\n\r\n", 4);
  return trailer_end == NULL ? 0 : (size_t)(trailer_end + 4 - body);
}

int request_find(char *received, size_t length, request *request) {
  char *end = memmem(received, length, "\r\n\r\n", 4);
  request->awaits_continue = 0;
  if (end == NULL) return 0;
  char *body = end + 4;
  size_t there = length - (size_t)(body - received), taken;
  int whole;
  end[2] = '\0'; /* the head is text for now */
  if (header(received, "Transfer-Encoding:") != NULL) {
    taken = chunks(body, received + length, NULL, &request->length);
    whole = taken > 0;
    if (whole) chunks(body, received + length, body, &request->length);
  } else {
    const char *value = header(received, "Content-Length:");
    taken = request->length = value == NULL ? 0 : strtoul(value, NULL, 10);
    whole = taken <= there;
  }
  request->awaits_continue = !whole && header(received, "Expect:") != NULL;
  if (!whole) end[2] = '\r';
  request->head = received;
  request->body = body;
  request->whole = (size_t)(body - received) + taken;
  return whole;
}
