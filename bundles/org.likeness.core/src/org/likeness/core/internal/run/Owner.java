// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.run;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.likeness.base.io.Json;

/**
 * The process that works on a run: known again by number, start time and host, since numbers are used again.
 *
 * @param pid process number
 * @param started when the process began; null where the system does not say
 * @param host its machine
 */
record Owner(long pid, Instant started, String host) {

  static Owner thisProcess() {
    ProcessHandle me = ProcessHandle.current();
    return new Owner(me.pid(), me.info().startInstant().orElse(null), hostName());
  }

  Map<String, Object> toPlain() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("pid", pid);
    out.put("started", started == null ? null : started.toString());
    out.put("host", host);
    return out;
  }

  static Optional<Owner> of(Map<String, Object> plain) {
    long pid = Json.integer(plain, "pid", 0);
    if (pid <= 0) {
      return Optional.empty();
    }
    String started = Json.text(plain, "started");
    return Optional.of(new Owner(pid, started.isEmpty() ? null : Instant.parse(started), Json.text(plain, "host")));
  }

  boolean sameHost() {
    return host.equals(hostName());
  }

  /** Whether the process is at work on this machine. */
  boolean alive() {
    Optional<ProcessHandle> handle = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    if (handle.isEmpty()) {
      return false;
    }
    Instant now = handle.get().info().startInstant().orElse(null);
    return started == null || now == null || Duration.between(now, started).abs().toSeconds() < 2;
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
