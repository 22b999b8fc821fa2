/*
 * lambda-bench [-u WARM_UP] [-n COUNTED] [-c] [-m] [-t] [-v] [-d] [-l MEMORY_MB,CPUS] [-p] [-a ANSWER_FILE]
 *     EVENT_FILE COMMAND [ARGUMENT...]
 *
 * Prints one line of JSON: times in nanoseconds from just before the exec, null for what did not happen.
 *   -u, -n  invocations after the first: not counted, counted
 *   -c      keeps server and function on one CPU
 *   -m      serves many invocations at once, each connection in a thread; answers may differ
 *   -t      ends the function with SIGTERM, so that it can write a cache; else with SIGKILL
 *   -v      answers may differ from the first
 *   -d      drops the page cache before the start, so that every file comes from the disk
 *   -l      starts the function in a control group with these limits
 *   -p      gives it all CPUs until it asks for its first event, as on Lambda
 *   -a      writes the first answer here
 */
#define _GNU_SOURCE
#include "lambda-bench.h"

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static size_t number(const char *text) {
  char *end;
  unsigned long value = strtoul(text, &end, 10);
  if (end == text || *end != '\0') fail("expected a number, found '%s'", text);
  return value;
}

/* The last that we may use: the first one has the most interrupts. */
static void stay_on_one_cpu(void) {
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) != 0) fail("cannot tell the CPUs: %m");
  int last = CPU_SETSIZE - 1;
  while (!CPU_ISSET(last, &set)) last--;
  CPU_ZERO(&set);
  CPU_SET(last, &set);
  if (sched_setaffinity(0, sizeof set, &set) != 0) fail("cannot stay on CPU %d: %m", last);
}

static void limit(const char *limits, int from_next, exchange *exchange) {
  size_t memory_mb;
  double cpus;
  if (sscanf(limits, "%zu,%lf", &memory_mb, &cpus) != 2) fail("expected MEMORY_MB,CPUS, found '%s'", limits);
  control_group_make(memory_mb);
  if (from_next) {
    exchange->cpus_from_next = cpus;
  } else {
    control_group_share_cpu(cpus);
  }
}

static void drop_page_cache(void) {
  static const char path[] = "/proc/sys/vm/drop_caches";
  if (access("/proc/self/io", R_OK) != 0) fail("cannot tell what a process reads from the disk, /proc/self/io: %m");
  sync(); /* what is not written can't be dropped */
  int setting = open(path, O_WRONLY | O_CLOEXEC);
  if (setting < 0 || write(setting, "3", 1) != 1) fail("cannot write to %s: %m", path);
  close(setting);
}

static void read_event(const char *path, exchange *exchange) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) fail("cannot read the event %s: %m", path);
  fseek(file, 0, SEEK_END);
  exchange->event_length = (size_t)ftell(file);
  rewind(file);
  char *event = malloc(exchange->event_length);
  if (event == NULL || fread(event, 1, exchange->event_length, file) != exchange->event_length) {
    fail("cannot read the event %s", path);
  }
  exchange->event = event;
  fclose(file);
}

static void write_answer(const char *path, const exchange *exchange) {
  FILE *file = fopen(path, "wb");
  if (file == NULL) fail("cannot write the answer %s: %m", path);
  if (exchange->answer != NULL) fwrite(exchange->answer, 1, exchange->answer_length, file);
  if (fclose(file) != 0) fail("cannot write the answer %s: %m", path);
}

static int by_length(const void *left, const void *right) {
  nanos a = *(const nanos *)left, b = *(const nanos *)right;
  return (a > b) - (a < b);
}

/* The smallest of the sorted values that percent of them don't exceed. */
static nanos percentile(const nanos *sorted, size_t count, size_t percent) {
  return sorted[(count * percent + 99) / 100 - 1];
}

static void print_nanos(const char *name, nanos start, nanos moment) {
  if (moment == 0) {
    printf("\"%s\":null,", name);
  } else {
    printf("\"%s\":%llu,", name, (unsigned long long)(moment - start));
  }
}

static void print_load(exchange *exchange) {
  size_t count = exchange->counted;
  qsort(exchange->round_trips, count, sizeof(nanos), by_length);
  qsort(exchange->first_bytes, count, sizeof(nanos), by_length);
  printf("\"load\":{");
  print_nanos("p50", 0, percentile(exchange->round_trips, count, 50));
  print_nanos("p99", 0, percentile(exchange->round_trips, count, 99));
  print_nanos("firstByte", 0, percentile(exchange->first_bytes, count, 50));
  printf("\"answerBytes\":%zu,", exchange->answer_length);
  printf("\"perSecond\":%.1f},", (double)count * 1e9 / (double)exchange->counted_time);
}

static void print_result(exchange *exchange, const process *process) {
  printf("{");
  print_nanos("firstNext", process->started, exchange->first_next);
  print_nanos("firstAnswer", process->started, exchange->first_answer);
  print_nanos("ended", process->started, process->ended);
  if (exchange->counted > 0 && exchange->counted_time > 0) print_load(exchange);
  if (process->read_bytes >= 0) printf("\"readBytes\":%lld,", process->read_bytes);
  printf("\"maxRssKiB\":%ld,\"status\":%d}\n", process->max_rss_kib, process->status);
}

int main(int count, char *arguments[]) {
  exchange exchange = {0};
  const char *answer = NULL, *limits = NULL;
  int signal = SIGKILL, drop = 0, from_next = 0, many = 0, option;
  while ((option = getopt(count, arguments, "+u:n:cmtvdl:pa:")) != -1) {
    switch (option) {
      case 'u': exchange.warm_up = number(optarg); break;
      case 'n': exchange.counted = number(optarg); break;
      case 'c': stay_on_one_cpu(); break;
      case 'm': many = 1; break;
      case 't': signal = SIGTERM; break;
      case 'v': exchange.answers_vary = 1; break;
      case 'd': drop = 1; break;
      case 'l': limits = optarg; break;
      case 'p': from_next = 1; break;
      case 'a': answer = optarg; break;
      default: fail("unknown option");
    }
  }
  if (count - optind < 2) fail("expected an event file and a command");
  read_event(arguments[optind], &exchange);
  exchange.round_trips = calloc(exchange.counted + 1, sizeof(nanos));
  exchange.first_bytes = calloc(exchange.counted + 1, sizeof(nanos));
  if (exchange.round_trips == NULL || exchange.first_bytes == NULL) fail("no memory for %zu round trips", exchange.counted);

  if (limits != NULL) limit(limits, from_next, &exchange);
  int port = service_listen();
  if (drop) drop_page_cache();
  process process = process_start(arguments + optind + 1, port);
  (many ? crowd_run : server_run)(&exchange, &process);
  process_end(&process, exchange.first_answer == 0 ? 0 : signal);

  if (answer != NULL) write_answer(answer, &exchange);
  print_result(&exchange, &process);
  return 0;
}
