import type { NumberedHit } from './concept-numbers.ts';

/** In which of some reaches a concept is named on the left and on the right, by the reach's number. */
export interface InReach {
  concept: string;
  left: number;
  right: number;
  /** How many hits of it were seen that do not begin on the left. */
  seen: number;
  /** For which of the mentions, counted as they come, this was found. */
  turn: number;
}

/** What is in reach of one mention after another: there are dozens of concepts around each, and one table for them all. */
export class Reached {
  private turn = 0;
  /** By the concept's number. */
  private readonly rows: (InReach | undefined)[] = [];
  private readonly near: InReach[] = [];

  /** The concepts met in this turn. */
  get all(): readonly InReach[] {
    return this.near;
  }

  nextTurn(): void {
    this.turn += 1;
    this.near.length = 0;
  }

  /** The row of a hit's concept; `out` stands for beyond all reaches, where it is met first. */
  rowOf({ concept, number }: NumberedHit, out: number): InReach {
    const row = (this.rows[number] ??= { concept, left: out, right: out, seen: 0, turn: 0 });
    if (row.turn < this.turn) {
      row.left = row.right = out;
      row.seen = 0;
      row.turn = this.turn;
      this.near.push(row);
    }
    return row;
  }
}
