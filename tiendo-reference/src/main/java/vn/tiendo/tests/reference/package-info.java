/**
 * The judge that the product is judged by: slow, and meant to be obviously right.
 *
 * <p><b>Why it is written apart.</b> The product records facts in an aggregate, turns them into standing timelines,
 * counts differences of transitions, and folds them into cells. A test that used any of that would only show that the
 * product agrees with itself. This package shares nothing with it, neither code nor records nor constants: it reads the
 * CloudEvents as text, and has its own words for kinds and standings. It was written from the description of the domain
 * alone, by someone who had not seen the product. Where both agree on every random dossier, unit, period and day, a
 * mistake would have to be made twice, independently, in two quite different programs.
 *
 * <p><b>How it judges.</b> For every question it starts from nothing: take all facts told, once each, less the retracted
 * ones ({@code FactsTold}); leave out those after the end of the day asked for and put the rest in the order of judging
 * ({@code OrderOfJudging}); let them happen one after another ({@code PortalLife}, {@code WorkedLife}); read off where the
 * dossier stands.
 * There is no timeline, no cell, no difference, nothing kept from one day to the next. {@link
 * vn.tiendo.tests.reference.DayFigures} then counts judgements one by one.
 *
 * <p><b>What it leaves out.</b> It takes every event to be valid and within the limits; refusing is not its business. Outages and
 * a catalogue of procedures are not known to it. Another book is another {@code Life}.
 *
 * <p>Keep it so: when it disagrees with the product, read the domain's description again before changing either; and do
 * not make it faster in ways that have to be thought about.
 */
@NullMarked
package vn.tiendo.tests.reference;

import org.jspecify.annotations.NullMarked;
