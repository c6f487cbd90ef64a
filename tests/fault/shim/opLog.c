/*
 * Records what a process does to the files below one folder, in the order in which it does it:
 * create, write, truncate, sync, rename, unlink. A replay can then cut the power anywhere.
 * What goes to standard output is recorded in the same order, so that an acknowledgement has
 * its place among the writes. Loaded with LD_PRELOAD; one lock makes the order exact.
 *
 * VIGIE_OPLOG       file that receives the records (layout: struct record below)
 * VIGIE_OPLOG_ROOT  the folder that is watched, canonical
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OPEN = 1, WRITE, TRUNCATE, SYNC_BEGIN, SYNC_END, RENAME, UNLINK, MKDIR, RMDIR, LINK, ACK };
enum { CREATED = 1, DIRECTORY = 2 };

struct record {
  uint32_t total;
  uint8_t op, flags;
  uint16_t pathLength, secondLength, unused;
  uint32_t dataLength;
  uint64_t inode;
  int64_t offset; /* of a write, the new size of a truncation, the number of a sync */
} __attribute__((packed));

#define FD_LIMIT 65536
static uint64_t inodeOfFd[FD_LIMIT];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int logFd = -1;
static char root[PATH_MAX];
static size_t rootLength;
static int64_t syncCount;

/* Not syscall() by name: Node copies files through it, so it is watched as well. */
typedef long (*Syscall)(long, ...);
static Syscall realSyscall(void) {
  static Syscall found;
  if (!found) found = (Syscall)dlsym(RTLD_NEXT, "syscall");
  return found;
}
#define real realSyscall()

__attribute__((constructor)) static void begin(void) {
  const char *file = getenv("VIGIE_OPLOG"), *folder = getenv("VIGIE_OPLOG_ROOT");
  if (!file || !folder) return;
  rootLength = strlen(folder);
  if (rootLength >= sizeof root) abort();
  memcpy(root, folder, rootLength + 1);
  logFd = (int)real(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (logFd < 0) abort();
}

static void put(uint8_t op, uint8_t flags, uint64_t inode, int64_t offset, const char *path, const char *second,
                const struct iovec *data, int parts, size_t length) {
  struct record head = {0};
  static struct iovec out[3 + IOV_MAX]; /* callers hold the lock */
  int n = 0;
  if (parts > IOV_MAX) abort();
  head.op = op, head.flags = flags, head.inode = inode, head.offset = offset;
  head.pathLength = path ? strlen(path) : 0, head.secondLength = second ? strlen(second) : 0;
  head.dataLength = length;
  head.total = sizeof head + head.pathLength + head.secondLength + length;
  out[n++] = (struct iovec){&head, sizeof head};
  out[n++] = (struct iovec){(void *)path, head.pathLength};
  out[n++] = (struct iovec){(void *)second, head.secondLength};
  for (int i = 0; i < parts && length > 0; i++) {
    size_t take = data[i].iov_len < length ? data[i].iov_len : length;
    out[n++] = (struct iovec){data[i].iov_base, take};
    length -= take;
  }
  if (real(SYS_writev, logFd, out, n) != (long)head.total) abort();
}

/* The path below the root, or NULL when it lies elsewhere; "" is the root itself. */
static const char *below(const char *path) {
  if (strncmp(path, root, rootLength) != 0) return NULL;
  if (path[rootLength] == 0) return path + rootLength;
  return path[rootLength] == '/' ? path + rootLength + 1 : NULL;
}

/* Resolves the folder of a path, not its last name, which may not exist. */
static const char *belowName(int at, const char *path, char *buffer) {
  char copy[PATH_MAX], folder[PATH_MAX], name[PATH_MAX];
  if (logFd < 0 || strlen(path) >= sizeof copy) return NULL;
  if (at != AT_FDCWD && path[0] != '/') {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", at);
    ssize_t n = readlink(link, folder, sizeof folder - 1);
    if (n < 0) return NULL;
    folder[n] = 0;
    if (snprintf(copy, sizeof copy, "%s/%s", folder, path) >= (int)sizeof copy) return NULL;
  } else strcpy(copy, path);
  strcpy(name, copy);
  char *last = basename(name);
  if (!realpath(dirname(copy), folder)) return NULL;
  if (snprintf(buffer, PATH_MAX, "%s/%s", folder, last) >= PATH_MAX) return NULL;
  return below(buffer);
}

/* The inode behind a watched descriptor, else 0; asks the system, since descriptors are reused. */
static uint64_t watched(int fd) {
  struct stat now;
  if (logFd < 0 || fd < 0 || fd >= FD_LIMIT || inodeOfFd[fd] == 0) return 0;
  if (fstat(fd, &now) != 0 || now.st_ino != inodeOfFd[fd]) return inodeOfFd[fd] = 0;
  return now.st_ino;
}

static int openAny(int at, const char *path, int flags, mode_t mode) {
  char buffer[PATH_MAX], link[64], full[PATH_MAX];
  struct stat now;
  if (logFd < 0) return (int)real(SYS_openat, at, path, flags, mode);
  pthread_mutex_lock(&lock);
  int existed = 1;
  if ((flags & O_CREAT) && belowName(at, path, buffer)) existed = faccessat(AT_FDCWD, buffer, F_OK, 0) == 0;
  int fd = (int)real(SYS_openat, at, path, flags, mode);
  int why = errno;
  if (fd >= 0 && fd < FD_LIMIT) {
    inodeOfFd[fd] = 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, full, sizeof full - 1);
    if (n > 0) {
      full[n] = 0;
      const char *rest = below(full);
      if (rest && fstat(fd, &now) == 0 && (S_ISREG(now.st_mode) || S_ISDIR(now.st_mode))) {
        inodeOfFd[fd] = now.st_ino;
        put(OPEN, (existed ? 0 : CREATED) | (S_ISDIR(now.st_mode) ? DIRECTORY : 0), now.st_ino, now.st_size, rest, NULL,
            NULL, 0, 0);
        if ((flags & O_TRUNC) && existed) put(TRUNCATE, 0, now.st_ino, 0, NULL, NULL, NULL, 0, 0);
      }
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

/* offset -1 means "where the descriptor stands" (or its end, when it appends). */
static ssize_t writeAny(int fd, const struct iovec *parts, int count, int64_t offset) {
  uint64_t inode = watched(fd);
  if (!inode && !(fd == 1 && logFd >= 0))
    return offset < 0 ? real(SYS_writev, fd, parts, count) : real(SYS_pwritev, fd, parts, count, (long)offset, 0L);
  pthread_mutex_lock(&lock);
  ssize_t done = offset < 0 ? real(SYS_writev, fd, parts, count) : real(SYS_pwritev, fd, parts, count, (long)offset, 0L);
  int why = errno;
  if (done > 0 && inode) {
    int64_t at = offset < 0 ? (int64_t)lseek(fd, 0, SEEK_CUR) - done : offset;
    put(WRITE, 0, inode, at, NULL, NULL, parts, count, done);
  } else if (done > 0) put(ACK, 0, 0, 0, NULL, NULL, parts, count, done);
  pthread_mutex_unlock(&lock);
  errno = why;
  return done;
}

ssize_t write(int fd, const void *data, size_t length) {
  struct iovec part = {(void *)data, length};
  return writeAny(fd, &part, 1, -1);
}
ssize_t writev(int fd, const struct iovec *parts, int count) { return writeAny(fd, parts, count, -1); }
ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) {
  struct iovec part = {(void *)data, length};
  return writeAny(fd, &part, 1, offset);
}
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
  struct iovec part = {(void *)data, length};
  return writeAny(fd, &part, 1, offset);
}
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) { return writeAny(fd, parts, count, offset); }
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) { return writeAny(fd, parts, count, offset); }

/* The bytes that the system copied from file to file, read back from where they went. */
static void putCopied(int fd, uint64_t inode, int64_t at, int64_t length) {
  static char chunk[1 << 16];
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  int again = (int)real(SYS_openat, AT_FDCWD, link, O_RDONLY | O_CLOEXEC, 0);
  while (length > 0) {
    long n = real(SYS_pread64, again, chunk, length < (long)sizeof chunk ? length : (long)sizeof chunk, at);
    if (n <= 0) abort();
    struct iovec part = {chunk, n};
    put(WRITE, 0, inode, at, NULL, NULL, &part, 1, n);
    at += n, length -= n;
  }
  real(SYS_close, again);
}

static long copyAny(int to, const int64_t *at, long (*call)(const long *), const long *arguments) {
  uint64_t inode = watched(to);
  if (!inode) return call(arguments);
  pthread_mutex_lock(&lock);
  int64_t start = at ? *at : (int64_t)lseek(to, 0, SEEK_CUR);
  long done = call(arguments);
  int why = errno;
  if (done > 0) putCopied(to, inode, start, done);
  pthread_mutex_unlock(&lock);
  errno = why;
  return done;
}

static long callRaw(const long *a) { return real(a[0], a[1], a[2], a[3], a[4], a[5], a[6]); }
long syscall(long number, ...) {
  long a[7] = {number};
  va_list rest;
  va_start(rest, number);
  for (int i = 1; i < 7; i++) a[i] = va_arg(rest, long);
  va_end(rest);
  return number == SYS_copy_file_range ? copyAny((int)a[3], (int64_t *)a[4], callRaw, a) : callRaw(a);
}
ssize_t sendfile64(int to, int from, off64_t *offset, size_t count) {
  long a[7] = {SYS_sendfile, to, from, (long)offset, (long)count};
  return copyAny(to, NULL, callRaw, a);
}

static int truncateFd(int fd, int64_t size) {
  uint64_t inode = watched(fd);
  if (!inode) return (int)real(SYS_ftruncate, fd, size);
  pthread_mutex_lock(&lock);
  int result = (int)real(SYS_ftruncate, fd, size), why = errno;
  if (result == 0) put(TRUNCATE, 0, inode, size, NULL, NULL, NULL, 0, 0);
  pthread_mutex_unlock(&lock);
  errno = why;
  return result;
}
int ftruncate(int fd, off_t size) { return truncateFd(fd, size); }
int ftruncate64(int fd, off64_t size) { return truncateFd(fd, size); }

/* A sync covers what was written before it began and counts once it has ended. The real one is
 * left out: the replay decides what a disk would hold, and the run stays quick. */
static int syncFd(int fd, int number) {
  uint64_t inode = watched(fd);
  if (!inode) return (int)real(number, fd);
  pthread_mutex_lock(&lock);
  int64_t id = ++syncCount;
  put(SYNC_BEGIN, 0, inode, id, NULL, NULL, NULL, 0, 0);
  pthread_mutex_unlock(&lock);
  pthread_mutex_lock(&lock);
  put(SYNC_END, 0, inode, id, NULL, NULL, NULL, 0, 0);
  pthread_mutex_unlock(&lock);
  return 0;
}
int fsync(int fd) { return syncFd(fd, SYS_fsync); }
int fdatasync(int fd) { return syncFd(fd, SYS_fdatasync); }

static int named(uint8_t op, int at, const char *path, int at2, const char *second, int (*call)(void *), void *argument) {
  char one[PATH_MAX], two[PATH_MAX];
  pthread_mutex_lock(&lock);
  const char *from = belowName(at, path, one), *to = second ? belowName(at2, second, two) : NULL;
  int result = call(argument), why = errno;
  /* A name that comes from outside the watched folder, or leaves it, is seen as an empty path. */
  if (result == 0 && (from || to)) {
    struct stat now = {0};
    if (to) lstat(two, &now);
    else if (op == MKDIR) lstat(one, &now);
    put(op, 0, now.st_ino, 0, from ? from : "", to, NULL, 0, 0);
  }
  pthread_mutex_unlock(&lock);
  errno = why;
  return result;
}

struct names { int at, at2; const char *path, *second; long extra; };
#define CALL(name, expression) static int name(void *pointer) { struct names *n = pointer; return (int)(expression); }
CALL(callRename, real(SYS_renameat2, n->at, n->path, n->at2, n->second, n->extra))
CALL(callUnlink, real(SYS_unlinkat, n->at, n->path, n->extra))
CALL(callMkdir, real(SYS_mkdirat, n->at, n->path, n->extra))
CALL(callLink, real(SYS_linkat, n->at, n->path, n->at2, n->second, n->extra))

#define NAMED(op, at, path, at2, second, extra, call) \
  struct names all = {at, at2, path, second, extra}; \
  return named(op, at, path, at2, second, call, &all);
int rename(const char *from, const char *to) { NAMED(RENAME, AT_FDCWD, from, AT_FDCWD, to, 0, callRename) }
int renameat(int a, const char *from, int b, const char *to) { NAMED(RENAME, a, from, b, to, 0, callRename) }
int unlink(const char *path) { NAMED(UNLINK, AT_FDCWD, path, 0, NULL, 0, callUnlink) }
int rmdir(const char *path);
int unlinkat(int at, const char *path, int flags) {
  NAMED(flags & AT_REMOVEDIR ? RMDIR : UNLINK, at, path, 0, NULL, flags, callUnlink)
}
/* Node's rmSync goes through the C library's remove, which tries the one and then the other. */
int remove(const char *path) { return unlink(path) == 0 ? 0 : errno == EISDIR || errno == EPERM ? rmdir(path) : -1; }
int rmdir(const char *path) { NAMED(RMDIR, AT_FDCWD, path, 0, NULL, AT_REMOVEDIR, callUnlink) }
int mkdir(const char *path, mode_t mode) { NAMED(MKDIR, AT_FDCWD, path, 0, NULL, mode, callMkdir) }
int link(const char *from, const char *to) { NAMED(LINK, AT_FDCWD, from, AT_FDCWD, to, 0, callLink) }
