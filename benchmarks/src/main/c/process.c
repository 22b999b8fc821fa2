#define _GNU_SOURCE
#include "lambda-bench.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

enum { END_TIMEOUT_MS = 60000 };

static void become(char *const command[], const sigset_t *signals, int gate) {
  char opened;
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (read(gate, &opened, 1) != 1) _exit(127);
  sigprocmask(SIG_UNBLOCK, signals, NULL);
  dup2(STDERR_FILENO, STDOUT_FILENO);
  execvp(command[0], command);
  fprintf(stderr, "lambda-bench: cannot start %s: %m\n", command[0]);
  _exit(127);
}

process process_start(char *const command[], int port) {
  char address[32];
  snprintf(address, sizeof address, "127.0.0.1:%d", port);
  setenv("AWS_LAMBDA_RUNTIME_API", address, 1);

  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGCHLD);
  sigprocmask(SIG_BLOCK, &signals, NULL);
  process process = {.exits = signalfd(-1, &signals, SFD_CLOEXEC)};
  if (process.exits < 0) fail("signalfd: %m");

  /* Joining a control group may take longer than a start: the time counts from when the gate opens. */
  int gate[2];
  if (pipe2(gate, O_CLOEXEC) != 0) fail("pipe: %m");
  process.pid = fork();
  if (process.pid < 0) fail("fork: %m");
  if (process.pid == 0) become(command, &signals, gate[0]);
  control_group_add(process.pid);
  process.started = now();
  if (write(gate[1], "", 1) != 1) fail("cannot open the gate: %m");
  return process;
}

/* Also of a process that has ended, as long as nobody waited for it. */
static long long read_bytes(pid_t pid) {
  char path[32], line[64];
  long long bytes = -1;
  snprintf(path, sizeof path, "/proc/%d/io", (int)pid);
  FILE *counters = fopen(path, "re");
  if (counters == NULL) return bytes;
  while (fgets(line, sizeof line, counters) != NULL) sscanf(line, "read_bytes: %lld", &bytes);
  fclose(counters);
  return bytes;
}

void process_end(process *process, int signal) {
  process->read_bytes = read_bytes(process->pid);
  /* The group: a bootstrap that does not exec leaves the function to a child. */
  if (signal != 0) kill(-process->pid, signal);
  struct pollfd exits = {.fd = process->exits, .events = POLLIN};
  int ended = poll(&exits, 1, END_TIMEOUT_MS);
  process->ended = now();
  if (ended != 1) {
    kill(-process->pid, SIGKILL);
    fail("the function has not ended after %d ms", END_TIMEOUT_MS);
  }
  struct rusage usage;
  if (wait4(process->pid, &process->status, 0, &usage) != process->pid) fail("wait4: %m");
  process->max_rss_kib = usage.ru_maxrss;
}
