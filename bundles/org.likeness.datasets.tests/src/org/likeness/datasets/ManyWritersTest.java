// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.Likeness;
import org.likeness.core.parts.TestParts;
import org.likeness.core.workspace.Workspace;

/** Several who make or fill one dataset at one time, each with a workspace object of its own as processes have. */
class ManyWritersTest {
  private static final int TRIALS = 25;

  @TempDir
  Path folder;

  private Workspace workspace() {
    Likeness likeness = TestParts.likeness(folder.resolve("home"));
    return likeness.workspace(folder.resolve("ws"), true);
  }

  private Path source(String name, int files) throws IOException {
    Path source = Files.createDirectories(folder.resolve(name));
    for (int i = 0; i < files; i++) {
      Files.writeString(source.resolve(name + i + ".png"), name + " picture " + i);
    }
    return source;
  }

  private static Set<String> names(Dataset dataset) {
    return dataset.items().stream().map(i -> Path.of(i.file()).getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void whoeverSucceedsHasAllFilesIn() throws Exception {
    List<Path> sources = List.of(source("a", 6), source("b", 6), source("c", 6));
    int refused = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(sources.size())) {
      for (int trial = 0; trial < TRIALS; trial++) {
        String name = "d" + trial;
        CyclicBarrier start = new CyclicBarrier(sources.size());
        List<Future<Boolean>> done = new ArrayList<>();
        for (Path source : sources) {
          Workspace own = workspace();
          done.add(threads.submit(() -> {
            start.await();
            try {
              own.datasets().importFrom(source, ImportOptions.of(name, Subject.of("x", Basis.PUBLIC_DOMAIN)), Progress.NONE);
              return true;
            } catch (UserProblem e) {
              assertTrue(e.getMessage().matches(".*(being made|being changed) by another process.*"), e.getMessage());
              return false;
            }
          }));
        }
        Set<String> expected = new TreeSet<>();
        for (int i = 0; i < sources.size(); i++) {
          if (done.get(i).get()) {
            for (int f = 0; f < 6; f++) {
              expected.add(sources.get(i).getFileName() + "" + f + ".png");
            }
          } else {
            refused++;
          }
        }
        assertTrue(!expected.isEmpty(), "somebody succeeds");
        Dataset dataset = workspace().datasets().get(name);
        assertEquals(expected, names(dataset));
        assertEquals(List.of(), dataset.verify(Progress.NONE));
      }
    }
    assertTrue(refused > 0, "they did meet");
    try (var left = Files.list(folder.resolve("ws/datasets"))) {
      assertEquals(TRIALS + 1, left.count(), "the datasets and their locks, nothing half-made");
    }
  }

  @Test
  void twoThatMakeAnEmptyOneDoNotBothSucceed() throws Exception {
    DatasetInfo info = new DatasetInfo("d", "", java.time.Instant.EPOCH, List.of(), "", "");
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (int trial = 0; trial < TRIALS; trial++) {
        String name = "e" + trial;
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Boolean>> done = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
          Workspace own = workspace();
          done.add(threads.submit(() -> {
            start.await();
            try {
              own.datasets().create(name, info);
              return true;
            } catch (UserProblem e) {
              return false;
            }
          }));
        }
        assertTrue(done.get(0).get() ^ done.get(1).get());
      }
    }
  }

  @Test
  void aRefusedImportLeavesTheOthersDatasetAlone() throws Exception {
    Path slow = source("slow", 4);
    Path quick = source("quick", 4);
    CountDownLatch half = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<Dataset> first = threads.submit(() -> workspace().datasets().importFrom(slow,
          ImportOptions.of("d", Subject.of("x", Basis.PUBLIC_DOMAIN)), new Progress() {
            @Override
            public void start(String phase, long total) {}

            @Override
            public void advance(long n) {
              half.countDown();
              try {
                goOn.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            }

            @Override
            public void note(String sentence) {}

            @Override
            public boolean isCancelled() {
              return false;
            }
          }));
      half.await();
      UserProblem refused = assertThrows(UserProblem.class, () -> workspace().datasets().importFrom(quick,
          ImportOptions.of("d", Subject.of("x", Basis.PUBLIC_DOMAIN)), Progress.NONE));
      assertTrue(refused.getMessage().contains("being made by another process"), refused.getMessage());
      goOn.countDown();
      assertEquals(4, first.get().items().size());
    }
    assertEquals(List.of(), workspace().datasets().get("d").verify(Progress.NONE));
  }
}
