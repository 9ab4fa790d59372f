// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.Likeness;
import org.likeness.core.parts.TestParts;
import org.likeness.core.internal.run.FolderRuns;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.task.RunControl;
import org.likeness.core.workspace.Workspace;

/** Exported runs come from anybody. */
class RunImportTest {
  private static final String RUN = "{\"state\": \"finished\", \"name\": \"x\", \"created\": \"2026-01-01T00:00:00Z\"}";
  @TempDir
  Path folder;
  private Likeness likeness;
  private Workspace workspace;

  @BeforeEach
  void open() {
    likeness = TestParts.likeness(folder.resolve("home"), new TestParts.CountKind());
    workspace = likeness.workspace(folder.resolve("ws"), true);
  }

  private Path zip(String... names) throws IOException {
    Path zip = folder.resolve("foreign.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("r1/run.json"));
      out.write(RUN.getBytes(StandardCharsets.UTF_8));
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        out.write('x');
      }
    }
    return zip;
  }

  private String refused(Path zip) throws IOException {
    String said = assertThrows(UserProblem.class, () -> workspace.runs().importZip(zip, Progress.NONE)).getMessage();
    try (var left = Files.list(workspace.runs().folder())) {
      assertEquals(List.of(), left.toList(), "nothing is left of what was refused");
    }
    return said;
  }

  @Test
  void namesThatAreNoNamesAreRefused() throws IOException {
    for (String name : List.of("../evil", "r1/../evil", "/etc/evil", "r1//etc/evil", "r1/./x", "r1/C:x", "r1/a\\b", "r1/a\u0000b", "r1/nul", "r1/con.txt",
        "r1/end. ", "r1/end.", "r2/x", "evil", "r1/\u001b[2J", "r1/\u202egpj", "r1/RUN.json", "r1/.tmp-1-2", "r1/" + "n".repeat(300), "r1/run.json/x")) {
      String said = refused(zip(name));
      assertTrue(said.startsWith(folder.resolve("foreign.zip") + ": this file is refused: "), said);
      assertTrue(said.chars().noneMatch(c -> c < 32 || c == 0x202e) && said.length() < 500, said);
    }
    assertFalse(Files.exists(folder.resolve("evil")));
  }

  @Test
  void aWrongChecksumIsFound() throws IOException {
    Path zip = zip("r1/results.json");
    byte[] bytes = Files.readAllBytes(zip);
    // the checksums stand in the directory at the end of the file: 'PK' 1 2, sixteen bytes on
    for (int i = 0; i + 46 < bytes.length; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
        byte[] broken = bytes.clone();
        broken[i + 16] ^= 1;
        Files.write(zip, broken);
        assertTrue(refused(zip).contains("wrong checksum"), "at " + i);
      }
    }
    for (int i = 0; i < bytes.length; i += 13) {
      byte[] broken = bytes.clone();
      broken[i] ^= 0x41;
      Files.write(zip, broken);
      try {
        workspace.runs().importZip(zip, Progress.NONE);
      } catch (UserProblem e) {
        continue; // one sentence, whatever byte it is
      }
    }
  }

  @Test
  void linksAndDevicesAreRefusedByName() throws IOException {
    byte[] bytes = Files.readAllBytes(zip("r1/results.json"));
    int entry = bytes.length; // the last one in the central directory, which says the modes
    do {
      entry--;
    } while (!(bytes[entry] == 'P' && bytes[entry + 1] == 'K' && bytes[entry + 2] == 1 && bytes[entry + 3] == 2));
    for (int mode : new int[] {0xa1ff, 0x21b6, 0x11b6, 0xc1b6}) {
      byte[] special = bytes.clone();
      special[entry + 5] = 3; // made on Unix
      special[entry + 40] = (byte) mode;
      special[entry + 41] = (byte) (mode >> 8);
      Path zip = Files.write(folder.resolve("special.zip"), special);
      String said = refused(zip);
      assertTrue(said.contains("'r1/results.json' is a " + (mode == 0xa1ff ? "symbolic link" : "device, pipe or socket")), said);
    }
  }

  @Test
  void whatUnpacksToFarMoreThanItsSizeIsRefused() throws IOException {
    Path zip = folder.resolve("bomb.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("r1/run.json"));
      out.write(RUN.getBytes(StandardCharsets.UTF_8));
      out.putNextEntry(new ZipEntry("r1/zeros.bin"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        out.write(zeros);
      }
    }
    assertTrue(Files.size(zip) < 1 << 20);
    assertTrue(refused(zip).contains("100 times its size"));
  }

  /** Two at a time want one name, many times: nothing is lost. */
  @Test
  void everyImportAndEveryNewRunGetsAFolderOfItsOwn() throws Exception {
    Run run = likeness.runner().run(RecipeYaml.of("count", "zip", 1, Map.of()), workspace, new RunControl(), Progress.NONE);
    Path zip = workspace.runs().exportZip(run, folder.resolve("run.zip"), Progress.NONE);
    int n = 24;
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      List<Future<String>> all = new java.util.ArrayList<>();
      for (int i = 0; i < n; i++) {
        Callable<String> one = i % 3 == 0 ? this::create : () -> new FolderRuns(workspace.runs().folder()).importZip(zip, Progress.NONE).id();
        all.add(pool.submit(() -> {
          go.await();
          return one.call();
        }));
      }
      go.countDown();
      Set<String> ids = new HashSet<>();
      for (Future<String> f : all) {
        ids.add(f.get());
      }
      assertEquals(n, ids.size(), ids.toString());
    }
    assertEquals(n + 1, workspace.runs().list().size());
    assertTrue(workspace.runs().list().stream().noneMatch(r -> r.info().reason().contains("damaged")));
  }

  private String create() {
    try (RunFolder made = new FolderRuns(workspace.runs().folder()).create(RecipeYaml.of("count", "zip", 1, Map.of()), Map.of(), (r, s) -> List.of())) {
      return made.id();
    }
  }

  @Test
  void aRunThatWasKilledWhileItWasMadeIsListedAsNeverStarted() throws IOException {
    Path bare = Files.createDirectories(workspace.runs().folder().resolve("20260101-000000-bare"));
    Path locked = Files.createDirectories(workspace.runs().folder().resolve("20260101-000001-locked"));
    Files.createFile(locked.resolve("run.lock"));
    Files.writeString(locked.resolve("recipe.yaml"), "likeness: 1\nkind: count\nname: locked\n");
    for (Run run : workspace.runs().list()) {
      assertEquals(RunState.INTERRUPTED, run.info().state(), run.id());
      assertTrue(run.info().reason().startsWith("It was never started"), run.info().reason());
    }
    assertEquals("count", workspace.runs().find("locked").info().kind());
    assertEquals("bare", workspace.runs().find("20260101-000000-bare").info().name());
    workspace.discard(bare);
    assertEquals(1, workspace.runs().list().size());
    try (RunFolder making = new FolderRuns(workspace.runs().folder()).create(RecipeYaml.of("count", "now", 1, Map.of()), Map.of(), (r, s) -> List.of())) {
      Files.delete(making.path().resolve("run.json"));
      assertEquals(RunState.QUEUED, workspace.runs().find("now").info().state(), "it is being made");
    }
  }

  @Test
  void aStrangersProcessNumberKeepsNoRunAlive() throws IOException {
    Run run = likeness.runner().run(RecipeYaml.of("count", "zombie", 1, Map.of()), workspace, new RunControl(), Progress.NONE);
    String host = java.net.InetAddress.getLocalHost().getHostName();
    for (String process : List.of("{\"pid\": 1, \"host\": \"" + host + "\"}", "{\"pid\": " + ProcessHandle.current().pid() + ", \"host\": \"" + host + "\"}",
        "{\"pid\": -1, \"host\": \"" + host + "\"}", "{\"pid\": 1e300, \"started\": \"+1000000000-12-31T23:59:59Z\", \"host\": \"" + host + "\"}", "{\"pid\": 7, \"host\": \"elsewhere\"}", "\"x\"")) {
      Files.writeString(run.folder().resolve("run.json"), "{\"state\": \"running\", \"created\": \"2026-01-01T00:00:00Z\", \"process\": " + process + "}");
      assertEquals(RunState.INTERRUPTED, run.info().state(), process);
    }
  }
}
