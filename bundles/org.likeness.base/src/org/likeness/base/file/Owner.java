// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.file;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The process that a temporary file belongs to, so that another process can tell whether it still lives.
 *
 * @param machine what tells this machine (and, on Linux, this container's own numbering of processes) from others
 * @param boot what tells this start of the machine from others; 0 where the system does not say
 * @param pid of the process
 * @param started when it was started, in milliseconds since 1970; 0 where the system does not say
 */
record Owner(String machine, String boot, long pid, long started) {

  private static final Pattern TEXT = Pattern.compile("([0-9a-f]{8})\\.([0-9a-f]{8})\\.([0-9]{1,10})\\.([0-9a-z]{1,10})");
  /** Systems work the start of a process out of their clock, which may have been set a little meanwhile. */
  private static final long CLOCK = 3_000;
  private static final Owner SELF = self();

  static Owner me() {
    return SELF;
  }

  private static Owner self() {
    ProcessHandle own = ProcessHandle.current();
    String machine = read("/etc/machine-id") + '|' + host() + '|' + link("/proc/self/ns/pid");
    return new Owner(hash(machine), hash(read("/proc/sys/kernel/random/boot_id")), own.pid(), millis(own));
  }

  /** Reads what {@link #toString} wrote; empty for anything else. */
  static Optional<Owner> parse(String text) {
    Matcher m = TEXT.matcher(text);
    return m.matches()
        ? Optional.of(new Owner(m.group(1), m.group(2), Long.parseLong(m.group(3)), Long.parseLong(m.group(4), 36)))
        : Optional.empty();
  }

  /** Whether this can be asked here at all: the process runs, or ran, on this machine. */
  boolean here() {
    return machine.equals(SELF.machine);
  }

  /** Whether the machine was started anew since. */
  boolean beforeBoot() {
    return here() && !boot.equals(SELF.boot);
  }

  /** Whether the process runs on this machine now. A process that got the same number later does not count. */
  boolean lives() {
    Optional<ProcessHandle> now = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    return now.isPresent() && (started == 0 || millis(now.get()) == 0 || Math.abs(millis(now.get()) - started) <= CLOCK);
  }

  private static long millis(ProcessHandle p) {
    return p.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static String host() {
    String linux = read("/proc/sys/kernel/hostname");
    if (!linux.isEmpty()) {
      return linux;
    }
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (IOException e) {
      return System.getenv().getOrDefault("COMPUTERNAME", "") + '@' + System.getProperty("user.name");
    }
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException | RuntimeException e) {
      return "";
    }
  }

  private static String link(String file) {
    try {
      return Files.readSymbolicLink(Path.of(file)).toString();
    } catch (IOException | RuntimeException e) {
      return "";
    }
  }

  private static String hash(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return text.isEmpty() ? "00000000" : String.format("%08x", crc.getValue());
  }

  @Override
  public String toString() {
    return machine + '.' + boot + '.' + pid + '.' + Long.toString(started, 36);
  }
}
