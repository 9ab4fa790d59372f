// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Drives the workbench in tests: finds widgets by name, text or class, clicks them by events, waits for conditions, and
 * keeps a picture of the screen when a test fails. Everything runs on the UI thread.
 */
package org.likeness.workbench.testkit;
