/* Starts a function's process, is its Lambda Runtime API, and takes the times. */
#ifndef LAMBDA_BENCH_H
#define LAMBDA_BENCH_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* A moment of CLOCK_MONOTONIC in nanoseconds. */
typedef uint64_t nanos;

nanos now(void);

/* Ends this program, and with it the function, after a line on stderr. */
void fail(const char *format, ...) __attribute__((format(printf, 1, 2), noreturn));

/* What was seen of the function's process. */
typedef struct {
  pid_t pid;
  int exits; /* a descriptor that is readable once the process has ended */
  nanos started;
  nanos ended;
  long max_rss_kib;     /* the largest resident set of the process or any it waited for */
  long long read_bytes; /* from the disk, by page faults too, by it and any it waited for; -1: the kernel can't tell */
  int status;           /* as wait(2) has it */
} process;

/*
 * Starts command with the Runtime API at 127.0.0.1:port in its environment, in the control group if there is one; its
 * output goes to our stderr.
 */
process process_start(char *const command[], int port);

/* Sends the signal (0: none) and waits until the process has ended. */
void process_end(process *process, int signal);

/* How often a control group's share of CPU time is dealt out. With Linux's own 100 ms a short start would not notice. */
enum { CPU_PERIOD_US = 20000 };

/* Makes a control group with so much memory, which is removed with whatever runs in it when this program ends. */
void control_group_make(size_t memory_mb);

/* From now on, the control group has no more CPU time than so many CPUs; does nothing without a group. */
void control_group_share_cpu(double cpus);

/* Puts a process into the control group; does nothing without one. */
void control_group_add(pid_t pid);

/* A request that was found in what a connection received. */
typedef struct {
  const char *head;    /* up to its empty line and without it, ended by a zero */
  const char *body;    /* its chunks moved together, if it had any */
  size_t length;       /* of the body */
  size_t whole;        /* bytes that the request took in what was received */
  int awaits_continue; /* it is not all there, and the sender wants to hear "100 Continue" first */
} request;

/* Finds the request at the start of what was received; 0 when it is not all there. */
int request_find(char *received, size_t length, request *request);

/* What to serve, and what was seen. */
typedef struct {
  const char *event;
  size_t event_length;
  size_t warm_up; /* invocations after the first that are not counted */
  size_t counted; /* invocations after those */
  int answers_vary;
  double cpus_from_next; /* the control group's share once the first event is asked for; 0: as it is */

  nanos first_next;   /* the first GET .../next was received; 0 when the process ended without */
  nanos first_answer; /* the first POST .../response was received whole */
  nanos *round_trips; /* counted of them: event sent to answer received whole */
  nanos *first_bytes; /* counted of them: event sent to the answer's first byte received; zeros where nobody looks */
  nanos counted_time; /* first counted event sent to last answer received */
  char *answer;       /* the first one; all others had the same bytes, unless they vary */
  size_t answer_length;
} exchange;

/* Listens on a free port of 127.0.0.1, which it returns. */
int service_listen(void);

/* The socket that is readable when a connection can be accepted. */
int service_listener(void);

/* Waits for a connection. */
int service_accept(void);

/* Whether a request asks for the next event. */
int service_is_next(const char *head);

/* Sends the event; the moment just before that is stored first. */
void service_send_event(int socket, const char *request_id, const exchange *exchange, nanos *sent);

/* Says that an answer was received. */
void service_send_accepted(int socket);

void service_send_text(int socket, const char *text);

/* Serves one invocation at a time, in one thread, until all are answered or the process has ended. */
void server_run(exchange *exchange, const process *process);

/*
 * Serves as many at once as the function asks for, each connection in a thread, until all are answered or the process
 * has ended. Answers may be of any length and may differ; only the first one is kept.
 */
void crowd_run(exchange *exchange, const process *process);

#endif
