/*
 * A disk of limited size below one folder: writes that need room beyond the limit end as on a
 * full disk, first with a short count and then with ENOSPC. The test holds the limit in a shared
 * page and may move it while the process runs, so that space can run out and come back.
 * As on most disks, room is given in blocks of 4 KiB and overwriting needs none.
 *
 * VIGIE_DISK_CONTROL  file of three int64: limit (written by the test), used and refusals (by us)
 * VIGIE_DISK_ROOT     the folder, canonical
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define BLOCK 4096
#define FD_LIMIT 65536
#define BLOCKS(size) (((size) + BLOCK - 1) / BLOCK * BLOCK)

struct control { volatile int64_t limit, used, refusals; };
static struct control *control;
static char root[PATH_MAX];
static size_t rootLength;
static uint64_t inodeOfFd[FD_LIMIT];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void begin(void) {
  const char *file = getenv("VIGIE_DISK_CONTROL"), *folder = getenv("VIGIE_DISK_ROOT");
  if (!file || !folder || strlen(folder) >= sizeof root) return;
  strcpy(root, folder);
  rootLength = strlen(root);
  int fd = (int)syscall(SYS_openat, AT_FDCWD, file, O_RDWR | O_CLOEXEC);
  void *page = fd < 0 ? MAP_FAILED : mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (page == MAP_FAILED) abort();
  control = page;
}

static int isBelow(const char *path) { return strncmp(path, root, rootLength) == 0 && path[rootLength] == '/'; }

static int watch(int fd, struct stat *now) {
  return control && fd >= 0 && fd < FD_LIMIT && inodeOfFd[fd] != 0 && fstat(fd, now) == 0 && now->st_ino == inodeOfFd[fd];
}

static int openAny(int at, const char *path, int flags, mode_t mode) {
  char link[64], full[PATH_MAX];
  struct stat before = {0}, now;
  if (!control) return (int)syscall(SYS_openat, at, path, flags, mode);
  pthread_mutex_lock(&lock);
  if (!(flags & O_TRUNC) || fstatat(at, path, &before, 0) != 0) before.st_size = 0;
  int fd = (int)syscall(SYS_openat, at, path, flags, mode), why = errno;
  if (fd >= 0 && fd < FD_LIMIT) {
    inodeOfFd[fd] = 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, full, sizeof full - 1);
    if (n > 0 && (full[n] = 0, isBelow(full)) && fstat(fd, &now) == 0 && S_ISREG(now.st_mode)) {
      inodeOfFd[fd] = now.st_ino;
      control->used -= BLOCKS(before.st_size);
    }
  }
  pthread_mutex_unlock(&lock);
  errno = why;
  return fd;
}

#define MODE_ARGUMENT \
  mode_t mode = 0; \
  if (flags & (O_CREAT | __O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }
int open(const char *path, int flags, ...) { MODE_ARGUMENT return openAny(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE_ARGUMENT return openAny(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int at, const char *path, int flags, ...) { MODE_ARGUMENT return openAny(at, path, flags, mode); }
int openat64(int at, const char *path, int flags, ...) { MODE_ARGUMENT return openAny(at, path, flags | O_LARGEFILE, mode); }

/* offset -1: where the descriptor stands. A write that does not fit is cut to what does. */
static ssize_t writeAny(int fd, const void *data, size_t length, int64_t offset) {
  struct stat now;
  if (!watch(fd, &now)) return offset < 0 ? syscall(SYS_write, fd, data, length) : syscall(SYS_pwrite64, fd, data, length, offset);
  pthread_mutex_lock(&lock);
  fstat(fd, &now);
  int64_t at = offset >= 0 ? offset : fcntl(fd, F_GETFL) & O_APPEND ? now.st_size : (int64_t)lseek(fd, 0, SEEK_CUR);
  int64_t room = BLOCKS(now.st_size), end = at + (int64_t)length, wanted = BLOCKS(end) - room;
  ssize_t done;
  int why;
  if (wanted > 0 && control->used + wanted > control->limit) {
    int64_t left = (control->limit - control->used) / BLOCK * BLOCK;
    int64_t last = room + (left > 0 ? left : 0); /* the end of what can still be stored */
    control->refusals++;
    length = last > at ? (size_t)(last - at) : 0;
  }
  if (length == 0) done = -1, why = ENOSPC;
  else {
    done = offset < 0 ? syscall(SYS_write, fd, data, length) : syscall(SYS_pwrite64, fd, data, length, offset);
    why = errno;
    if (done > 0 && BLOCKS(at + done) > room) control->used += BLOCKS(at + done) - room;
  }
  pthread_mutex_unlock(&lock);
  errno = why;
  return done;
}

/* Only the first part of a vector that holds anything: a short count, which every caller must bear. */
static ssize_t writeParts(int fd, const struct iovec *parts, int count, int64_t offset) {
  struct stat now;
  if (!watch(fd, &now))
    return offset < 0 ? syscall(SYS_writev, fd, parts, count) : syscall(SYS_pwritev, fd, parts, count, (long)offset, 0L);
  for (int i = 0; i < count; i++)
    if (parts[i].iov_len > 0) return writeAny(fd, parts[i].iov_base, parts[i].iov_len, offset);
  return 0;
}
ssize_t write(int fd, const void *data, size_t length) { return length ? writeAny(fd, data, length, -1) : syscall(SYS_write, fd, data, length); }
ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) { return writeAny(fd, data, length, offset); }
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) { return writeAny(fd, data, length, offset); }
ssize_t writev(int fd, const struct iovec *parts, int count) { return writeParts(fd, parts, count, -1); }
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) { return writeParts(fd, parts, count, offset); }
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) { return writeParts(fd, parts, count, offset); }

static int truncateFd(int fd, int64_t size) {
  struct stat now;
  if (!watch(fd, &now)) return (int)syscall(SYS_ftruncate, fd, size);
  pthread_mutex_lock(&lock);
  fstat(fd, &now);
  int result = (int)syscall(SYS_ftruncate, fd, size), why = errno;
  if (result == 0) control->used += BLOCKS(size) - BLOCKS(now.st_size);
  pthread_mutex_unlock(&lock);
  errno = why;
  return result;
}
int ftruncate(int fd, off_t size) { return truncateFd(fd, size); }
int ftruncate64(int fd, off64_t size) { return truncateFd(fd, size); }

static void release(const char *path) {
  struct stat now;
  char full[PATH_MAX];
  if (control && realpath(path, full) && isBelow(full) && lstat(full, &now) == 0 && S_ISREG(now.st_mode) && now.st_nlink == 1)
    control->used -= BLOCKS(now.st_size);
}
int unlink(const char *path) {
  pthread_mutex_lock(&lock);
  release(path);
  int result = (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0), why = errno;
  pthread_mutex_unlock(&lock);
  errno = why;
  return result;
}
int remove(const char *path) {
  if (unlink(path) == 0) return 0;
  return errno == EISDIR || errno == EPERM ? (int)syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR) : -1;
}
int rename(const char *from, const char *to) {
  pthread_mutex_lock(&lock);
  release(to);
  int result = (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0), why = errno;
  pthread_mutex_unlock(&lock);
  errno = why;
  return result;
}
