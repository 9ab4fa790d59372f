// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.shell;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.likeness.core.Likeness;
import org.likeness.core.runner.LiveRun;
import org.likeness.core.runner.TrainingSnapshot;
import org.likeness.workbench.session.WorkspaceSession;
import org.likeness.workbench.theme.Palette;
import org.likeness.workbench.widgets.Ids;
import org.likeness.workbench.widgets.Numbers;

/** The status line: workspace, device, memory, what is running. */
public final class StatusTrim extends WorkbenchWindowControlContribution {
  private static final int PERIOD = 1000;
  private static final int WIDTH = 560;

  private Canvas canvas;
  private String text = "";

  @Override
  protected Control createControl(Composite parent) {
    canvas = Ids.mark(new Canvas(parent, SWT.DOUBLE_BUFFERED) {
      @Override
      public Point computeSize(int w, int h, boolean changed) {
        GC gc = new GC(this);
        Point extent = gc.textExtent(text);
        gc.dispose();
        return new Point(Math.max(WIDTH, extent.x + 24), extent.y + 6);
      }
    }, "status");
    canvas.addListener(SWT.Paint, e -> {
      Palette p = Palette.of(canvas);
      e.gc.setBackground(p.ground());
      e.gc.fillRectangle(canvas.getClientArea());
      e.gc.setForeground(p.muted());
      e.gc.drawText(text, 8, 3, true);
    });
    tick();
    return canvas;
  }

  @Override
  public boolean isDynamic() {
    return true;
  }

  private void tick() {
    if (canvas.isDisposed()) {
      return;
    }
    String next = words();
    if (!next.equals(text)) {
      text = next;
      canvas.setToolTipText(tip());
      canvas.redraw();
    }
    canvas.getDisplay().timerExec(PERIOD, this::tick);
  }

  private String words() {
    Likeness likeness = getWorkbenchWindow().getService(Likeness.class);
    WorkspaceSession session = getWorkbenchWindow().getService(WorkspaceSession.class);
    Runtime vm = Runtime.getRuntime();
    String workspace = session == null ? "no workspace"
        : session.workspace().map(w -> w.folder().getFileName().toString()).orElse("no workspace open");
    String memory = Numbers.bytes(vm.totalMemory() - vm.freeMemory());
    String running = likeness == null ? "" : running(likeness.runner().live().active());
    return workspace + "   ·   CPU, " + vm.availableProcessors() + " threads   ·   " + memory + running;
  }

  /** With the whole path, and how much memory there may be. */
  private String tip() {
    WorkspaceSession session = getWorkbenchWindow().getService(WorkspaceSession.class);
    String folder = session == null ? "" : session.workspace().map(w -> w.folder() + "\n").orElse("");
    return folder + text + "\nat most " + Numbers.bytes(Runtime.getRuntime().maxMemory()) + " of memory for Java";
  }

  private static String running(List<LiveRun> runs) {
    return runs.stream().map(r -> "   ·   " + r.run().id().replaceFirst("^\\d{8}-\\d{6}-", "") + r.snapshot().map(StatusTrim::progress).orElse(""))
        .collect(Collectors.joining());
  }

  private static String progress(TrainingSnapshot s) {
    String share = s.totalSteps() > 0 ? " " + 100 * s.step() / s.totalSteps() + " %" : "";
    return share + (s.left() == null ? "" : " " + Numbers.clock(s.left()) + " left");
  }
}
