/* A control group for one function, of version 2 or 1, whichever is mounted where all systems mount them. */
#define _GNU_SOURCE
#include "lambda-bench.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define MOUNT "/sys/fs/cgroup"

enum { REMOVAL_ATTEMPTS = 5000, MS = 1000000 };

/* Version 1 has one for each controller, version 2 one for both. */
static char groups[2][PATH_MAX];
static size_t made;

static void set(const char *group, const char *file, const char *format, ...) {
  char path[PATH_MAX + 64], value[64];
  va_list values;
  va_start(values, format);
  int length = vsnprintf(value, sizeof value, format, values);
  va_end(values);
  snprintf(path, sizeof path, "%s/%s", group, file);
  int setting = open(path, O_WRONLY | O_CLOEXEC);
  if (setting < 0 || write(setting, value, (size_t)length) != length) fail("cannot write %s to %s: %m", value, path);
  close(setting);
}

/* Only what a signal handler may call. */
static void kill_members(const char *group) {
  char path[PATH_MAX + 64], members[4096];
  strcpy(path, group);
  strcat(path, "/cgroup.procs");
  int list = open(path, O_RDONLY | O_CLOEXEC);
  if (list < 0) return;
  ssize_t length = read(list, members, sizeof members);
  close(list);
  for (ssize_t i = 0, pid = 0; i < length; i++) {
    if (members[i] != '\n') {
      pid = pid * 10 + members[i] - '0';
    } else {
      kill((pid_t)pid, SIGKILL);
      pid = 0;
    }
  }
}

static void remove_groups(void) {
  struct timespec pause = {.tv_nsec = MS};
  for (; made > 0; made--) {
    for (int i = 0; rmdir(groups[made - 1]) != 0 && errno != ENOENT && i < REMOVAL_ATTEMPTS; i++) {
      kill_members(groups[made - 1]);
      nanosleep(&pause, NULL);
    }
  }
}

static void remove_and_die(int signal) {
  remove_groups();
  _exit(128 + signal);
}

static void remove_at_end(void) {
  int ends[] = {SIGINT, SIGTERM, SIGHUP};
  struct sigaction removal = {.sa_handler = remove_and_die};
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) sigaction(ends[i], &removal, NULL);
  atexit(remove_groups);
}

/* Where we are in version 1's tree of a controller: /proc/self/cgroup has lines like 4:cpu,cpuacct:/path. */
static void own_path(const char *controller, char path[PATH_MAX]) {
  char line[PATH_MAX];
  FILE *list = fopen("/proc/self/cgroup", "re");
  strcpy(path, "");
  while (list != NULL && fgets(line, sizeof line, list) != NULL) {
    char *rest = line;
    strsep(&rest, ":");
    char *controllers = strsep(&rest, ":"), *one;
    while (rest != NULL && (one = strsep(&controllers, ",")) != NULL) {
      if (strcmp(one, controller) == 0) snprintf(path, PATH_MAX, "%.*s", (int)strcspn(rest, "\n"), rest);
    }
  }
  if (list != NULL) fclose(list);
}

static const char *make_group(const char *parent) {
  char *group = groups[made];
  int length = snprintf(group, PATH_MAX, "%s/lambda-bench-%d", parent, (int)getpid());
  if (length >= PATH_MAX || mkdir(group, 0755) != 0) fail("cannot make the control group %s: %m", group);
  made++;
  return group;
}

/* Within our own group, so that whatever holds for us holds for the function. */
static const char *make_group_for(const char *controller) {
  char own[PATH_MAX], parent[2 * PATH_MAX];
  own_path(controller, own);
  snprintf(parent, sizeof parent, MOUNT "/%s%s", controller, own);
  return make_group(parent);
}

static int is_version_2(void) {
  return access(MOUNT "/cgroup.controllers", F_OK) == 0;
}

void control_group_make(size_t memory_mb) {
  size_t bytes = memory_mb << 20;
  remove_at_end();
  if (is_version_2()) {
    /* Not within our own group: one that has processes cannot limit children. */
    set(make_group(MOUNT), "memory.max", "%zu", bytes);
  } else {
    set(make_group_for("memory"), "memory.limit_in_bytes", "%zu", bytes);
    make_group_for("cpu");
  }
}

void control_group_share_cpu(double cpus) {
  if (made == 0) return;
  const char *group = groups[made - 1];
  int quota = (int)(cpus * CPU_PERIOD_US);
  if (is_version_2()) {
    set(group, "cpu.max", "%d %d", quota, CPU_PERIOD_US);
  } else {
    set(group, "cpu.cfs_period_us", "%d", CPU_PERIOD_US);
    set(group, "cpu.cfs_quota_us", "%d", quota);
  }
}

void control_group_add(pid_t pid) {
  for (size_t i = 0; i < made; i++) set(groups[i], "cgroup.procs", "%d", (int)pid);
}
