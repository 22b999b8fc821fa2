#define _GNU_SOURCE
#include "lambda-bench.h"

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

static void become(char *const command[], const sigset_t *signals) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
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
  process process = {.exits = signalfd(-1, &signals, SFD_CLOEXEC), .started = now()};
  if (process.exits < 0) fail("signalfd: %m");
  process.pid = fork();
  if (process.pid < 0) fail("fork: %m");
  if (process.pid == 0) become(command, &signals);
  return process;
}

void process_end(process *process, int signal) {
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
