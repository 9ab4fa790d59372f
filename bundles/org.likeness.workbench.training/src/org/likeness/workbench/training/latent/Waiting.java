// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.latent;

import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.likeness.core.task.Task;
import org.likeness.workbench.session.TaskJob;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Ids;

/** A line that says something, or how far something long is, with Cancel. What goes on ends with it. */
final class Waiting extends Composite {
  private static final int UNITS = 1000;

  private final Label words;
  private final ProgressBar bar;
  private final Button cancel;
  private TaskJob<?> job;

  /** @param id of the words; the button's is that with {@code .cancel} */
  Waiting(Composite parent, String id) {
    super(parent, SWT.NONE);
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    setLayout(layout);
    words = Ids.mark(Css.muted(new Label(this, SWT.NONE)), id);
    words.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    bar = new ProgressBar(this, SWT.SMOOTH);
    bar.setMaximum(UNITS);
    GridData wide = new GridData(SWT.END, SWT.CENTER, false, false);
    wide.widthHint = 96;
    bar.setLayoutData(wide);
    cancel = Ids.mark(new Button(this, SWT.PUSH), id + ".cancel");
    cancel.setText("Cancel");
    cancel.addListener(SWT.Selection, e -> job.cancel());
    addListener(SWT.Dispose, e -> stop());
    busy(false);
  }

  private void busy(boolean now) {
    bar.setVisible(now);
    cancel.setVisible(now);
    ((GridData) bar.getLayoutData()).exclude = !now;
    GridData of = new GridData(SWT.END, SWT.CENTER, false, false);
    of.exclude = !now;
    cancel.setLayoutData(of);
    layout(true);
  }

  void say(String sentence) {
    Css.muted(words).setText(sentence.replace("&", "&&"));
    words.setToolTipText(sentence);
  }

  /** What went wrong. */
  void fail(String sentence) {
    Css.bad(words).setText(sentence.replace("&", "&&"));
    words.setToolTipText(sentence);
  }

  boolean isBusy() {
    return job != null;
  }

  void stop() {
    if (job != null) {
      job.cancel();
    }
  }

  /** Begins something long instead of what goes on; a failure is said here. UI thread. */
  <T> void start(String title, Task<T> task, Consumer<T> then) {
    stop();
    TaskJob<T> next = new TaskJob<T>(title, getDisplay(), progress -> task.run(new Watched(progress, this::shown)));
    next.then(result -> {
      if (!isDisposed() && job == next) {
        end("");
        then.accept(result);
      } else {
        close(result);
      }
    }).watched();
    next.addJobChangeListener(new JobChangeAdapter() {
      @Override
      public void done(IJobChangeEvent e) {
        ended(next, e.getResult());
      }
    });
    job = next;
    say(title + " …");
    bar.setSelection(0);
    busy(true);
    next.start();
  }

  /** What nobody waits for any more. */
  private static void close(Object result) {
    if (result instanceof AutoCloseable open) {
      try {
        open.close();
      } catch (Exception e) {
        ILog.get().warn("Something that nobody waited for did not close", e);
      }
    }
  }

  private void ended(TaskJob<?> which, IStatus result) {
    if (result.isOK() || isDisposed()) {
      return;
    }
    getDisplay().asyncExec(() -> {
      if (!isDisposed() && job == which) {
        end("");
        if (result.getSeverity() == IStatus.ERROR) {
          fail(result.getMessage());
        }
      }
    });
  }

  private void end(String sentence) {
    job = null;
    busy(false);
    say(sentence);
  }

  private void shown(double share) {
    if (!isDisposed()) {
      getDisplay().asyncExec(() -> {
        if (!isDisposed()) {
          bar.setSelection((int) Math.round(UNITS * share));
        }
      });
    }
  }
}
